use super::{Element, Markup};

/// What may stand inside an element: text, elements, views, none or several of them.
pub trait Kids {
    fn push_into(self, kids: &mut Vec<Markup>);
}

/// Text that an element can keep.
pub trait Words {
    fn into_words(self) -> String;
}

impl Words for String {
    fn into_words(self) -> String {
        self
    }
}

impl Words for &str {
    #[inline(never)]
    fn into_words(self) -> String {
        self.to_string()
    }
}

impl Words for &String {
    fn into_words(self) -> String {
        self.as_str().into_words()
    }
}

impl Kids for Markup {
    fn push_into(self, kids: &mut Vec<Markup>) {
        kids.push(self);
    }
}

impl Kids for Element {
    #[inline(never)]
    fn push_into(self, kids: &mut Vec<Markup>) {
        kids.push(self.markup());
    }
}

impl Kids for String {
    #[inline(never)]
    fn push_into(self, kids: &mut Vec<Markup>) {
        // Nothing would be written of it, and nothing be found.
        if !self.is_empty() {
            kids.push(Markup::Text(self));
        }
    }
}

impl Kids for &str {
    #[inline(never)]
    fn push_into(self, kids: &mut Vec<Markup>) {
        self.into_words().push_into(kids);
    }
}

impl Kids for &String {
    fn push_into(self, kids: &mut Vec<Markup>) {
        self.as_str().push_into(kids);
    }
}

impl<K: Kids> Kids for Option<K> {
    fn push_into(self, kids: &mut Vec<Markup>) {
        if let Some(kid) = self {
            kid.push_into(kids);
        }
    }
}

impl<K: Kids> Kids for Vec<K> {
    fn push_into(self, kids: &mut Vec<Markup>) {
        for kid in self {
            kid.push_into(kids);
        }
    }
}

macro_rules! several {
    ($($kid:ident)+) => {
        impl<$($kid: Kids),+> Kids for ($($kid,)+) {
            fn push_into(self, kids: &mut Vec<Markup>) {
                #[expect(non_snake_case, reason = "type and value of a kid share a name")]
                let ($($kid,)+) = self;
                $($kid.push_into(kids);)+
            }
        }
    };
}

several!(A B);
several!(A B C);
several!(A B C D);
several!(A B C D E);
several!(A B C D E F);
several!(A B C D E F G);
several!(A B C D E F G H);

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, window};

// IndexedDB, which alone can keep a key that cannot be read. Any of its objects is this one type, and each has some of
// these: so it costs the fewest bytes.
#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type Idb;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Idb, name: &str) -> Result<Idb, JsValue>;
    #[wasm_bindgen(method, catch, js_name = deleteDatabase)]
    fn delete_database(this: &Idb, name: &str) -> Result<Idb, JsValue>;
    #[wasm_bindgen(method, catch, js_name = createObjectStore)]
    fn create_object_store(this: &Idb, name: &str) -> Result<Idb, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Idb, store: &str, mode: &str) -> Result<Idb, JsValue>;
    #[wasm_bindgen(method, catch, js_name = objectStore)]
    fn object_store(this: &Idb, name: &str) -> Result<Idb, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn get(this: &Idb, key: u32) -> Result<Idb, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn add(this: &Idb, value: &JsValue, key: u32) -> Result<Idb, JsValue>;
    #[wasm_bindgen(method)]
    fn close(this: &Idb);
    #[wasm_bindgen(method, catch, getter)]
    fn result(this: &Idb) -> Result<JsValue, JsValue>;
}

/// The one store, and the key of the one record in it.
const STORE: &str = "key";
const RECORD: u32 = 1;

/// What is kept under a database's name; None where nothing is, or nothing can be.
pub(super) async fn find(name: &str) -> Option<JsValue> {
    let found = within(name, "readonly", |store| store.get(RECORD)).await.ok()?;
    found.is_object().then_some(found)
}

/// Keeps a value, unless another tab has kept one meanwhile; gives the one that is kept. None where the browser keeps none.
pub(super) async fn keep(name: &str, value: &JsValue) -> Option<JsValue> {
    match within(name, "readwrite", |store| store.add(value, RECORD)).await {
        Ok(_) => Some(value.clone()),
        // There is one already, or storage is refused: what is there tells.
        Err(_) => find(name).await,
    }
}

/// Deletes the database; says whether nothing is left. Other tabs have it open for moments only.
pub(super) async fn forget(name: &str) -> bool {
    match vault().and_then(|vault| vault.delete_database(name)) {
        Ok(request) => settled(&request, "success", "error").await.is_ok(),
        // Where there is no IndexedDB, nothing was ever kept.
        Err(_) => true,
    }
}

/// Missing in some private windows; where a site may store nothing, asking for it fails.
fn vault() -> Result<Idb, JsValue> {
    let vault = Reflect::get(window().ok_or(JsValue::NULL)?.as_ref(), &"indexedDB".into())?;
    if vault.is_object() { Ok(vault.unchecked_into()) } else { Err(JsValue::NULL) }
}

/// Does one thing in one transaction, and gives its result once that is written. The database is closed whatever comes of
/// it, so that it can be deleted.
async fn within(name: &str, mode: &str, ask: impl FnOnce(&Idb) -> Result<Idb, JsValue>) -> Result<JsValue, JsValue> {
    let opening = vault()?.open(name)?;
    let made = opening.clone();
    let make = Closure::once_into_js(move || {
        let _ = made.result().and_then(|database| database.unchecked_into::<Idb>().create_object_store(STORE));
    });
    listen(&opening, "upgradeneeded", &make);
    settled(&opening, "success", "error").await?;
    let database: Idb = opening.result()?.unchecked_into();
    let result = async {
        let transaction = database.transaction(STORE, mode)?;
        let request = ask(&transaction.object_store(STORE)?)?;
        settled(&transaction, "complete", "abort").await?;
        request.result()
    };
    let result = result.await;
    database.close();
    result
}

/// Waits for one of two events.
async fn settled(of: &Idb, good: &str, bad: &str) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        listen(of, good, &resolve);
        listen(of, bad, &reject);
    });
    JsFuture::from(promise).await
}

fn listen(to: &Idb, event: &str, heard: &JsValue) {
    let _ = to.unchecked_ref::<EventTarget>().add_event_listener_with_callback(event, heard.unchecked_ref());
}

// Sets ballots aside that nobody can read, under a name that is free. What early.js holds is then cast again; where storage
// refuses to set anything aside, it goes on holding it.
(() => {
  const { key, held, kept, cast } = ballotBox;
  const look = () => {
    try {
      return kept();
    } catch (fault) {
      if (fault === "newer") return;
    }
    try {
      const text = localStorage.getItem(key);
      let name, n = 0;
      do name = `${key}:unreadable-${++n}`;
      while (![null, text].includes(localStorage.getItem(name)));
      localStorage.setItem(name, text);
      localStorage.removeItem(key);
      if (Object.keys(held).length) cast({});
      document.documentElement.dataset.ballots = name;
      dispatchEvent(new Event("ballots"));
    } catch {}
  };
  addEventListener("ballots", look);
  look();
})();

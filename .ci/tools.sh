# Installs what is missing, once, at pinned versions, into one cache outside the project. Sourced by ./dev.

trunk_version=0.21.14
bindgen_version=0.2.130
binaryen_version=132.0.0
esbuild_version=0.28.2 # as in package.json
geckodriver_version=0.37.1
axe_version=4.14.1
rust_minimum=93 # the minor of 1.93, the first with panic=immediate-abort and edition 2024's lints as used here

tools="${SEAWORTHY_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/seaworthy}"
mkdir -p "$tools/bin" "$tools/log"
PATH="$tools/bin:$PATH"

# What is done next, and after how many minutes and seconds.
say() { printf '\033[1m▸\033[0m %2d:%02d %s\n' $((SECONDS / 60)) $((SECONDS % 60)) "$*" >&2; }
fail() { printf 'dev: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# quietly NAME COMMAND…: runs it with its output in a log, and tells every 20 seconds how far it is. When it fails it
# shows the log's end, unless another way is tried next (may_fail=1).
quietly() {
  local log="$tools/log/$1.log" name="$1" start=$SECONDS pid
  shift
  "$@" >"$log" 2>&1 </dev/null & pid=$!
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    if (( (SECONDS - start) % 20 == 0 )) && kill -0 "$pid" 2>/dev/null; then
      printf '  %4d s  %s\n' $((SECONDS - start)) "$(tail -n 1 "$log" | cut -c 1-90)" >&2
    fi
  done
  wait "$pid" || { [ -n "${may_fail:-}" ] || tail -n 5 "$log" >&2; return 1; }
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo; then sudo "$@"; else fail "installing $* needs root; run it yourself, then again"; fi; }

# Lists older than a day name packages that are gone.
debian_lists() {
  [ -z "$(find "$tools/log/apt-updated" -mtime -1 2>/dev/null)" ] || return 0
  quietly apt-update as_root apt-get update || fail "apt-get update failed; see $tools/log/apt-update.log"
  touch "$tools/log/apt-updated"
}

# debian PACKAGE…: from Debian's packages, where there are any.
debian() {
  has apt-get || fail "cannot install $*: no apt-get here; install them by hand, then run this again"
  debian_lists
  quietly apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" \
    || fail "could not install $*; see $tools/log/apt-install.log"
}

need_basics() {
  has cargo || fail "Rust is missing; install it from https://rustup.rs, then run this again"
  has node && has npm || fail "Node with npm is missing; install it, then run this again"
  local minor
  minor=$(rustc --version | cut -d . -f 2)
  [ "$minor" -ge "$rust_minimum" ] || fail "rustc 1.$minor is too old; 1.$rust_minimum or later is needed (rustup update)"
  has cc || { say "installing a C compiler and linker"; debian build-essential; }
}

# install_crate CRATE VERSION BINARY MINUTES [FLAG…]. Unoptimised: they build in a third of the time, and their output is the same.
install_crate() {
  local crate="$1" version="$2" binary="$3" minutes="$4"
  shift 4
  [ -x "$tools/$crate-$version/bin/$binary" ] || {
    say "installing $crate $version (about $minutes minutes, once)"
    local cargo=(env CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=256
      CARGO_PROFILE_RELEASE_DEBUG=0 CARGO_TARGET_DIR="$tools/build" cargo install "$crate@$version" --root "$tools/$crate-$version" "$@")
    # A locked dependency may have been withdrawn since; then the newest that fits will do.
    may_fail=1 quietly "$crate" "${cargo[@]}" --locked \
      || { say "one of its locked dependencies is not to be had; taking the newest that fit"; quietly "$crate" "${cargo[@]}"; } \
      || fail "could not install $crate $version; see $tools/log/$crate.log"
    rm -rf "$tools/build"
  }
  ln -sf "$tools/$crate-$version/bin/$binary" "$tools/bin/$binary"
}

# install_npm PACKAGE VERSION FILE WHAT: a package from npm, of which FILE is used.
install_npm() {
  local package="$1" version="$2" file="$3" what="$4"
  local home="$tools/$package-$version"
  [ -f "$home/node_modules/$package/$file" ] && return
  say "installing $what ($package $version)"
  mkdir -p "$home"
  quietly "$package" npm install --no-audit --no-fund --prefix "$home" "$package@$version" \
    || fail "could not install $package $version; see $tools/log/$package.log"
}

need_wasm_opt() {
  install_npm binaryen "$binaryen_version" bin/wasm-opt wasm-opt
  local program="$tools/binaryen-$binaryen_version/node_modules/binaryen/bin/wasm-opt"
  printf '#!/bin/sh\nexec node --stack-size=16000 "%s" "$@"\n' "$program" >"$tools/bin/wasm-opt"
  chmod +x "$tools/bin/wasm-opt"
}

# Trunk knows a minifier, but it passes over what wasm-bindgen writes.
need_esbuild() {
  install_npm esbuild "$esbuild_version" bin/esbuild "what makes scripts small"
  ln -sf "$tools/esbuild-$esbuild_version/node_modules/esbuild/bin/esbuild" "$tools/bin/esbuild"
}

need_axe() {
  install_npm axe-core "$axe_version" axe.min.js "the accessibility checks"
  ln -sf "$tools/axe-core-$axe_version/node_modules/axe-core/axe.min.js" "$tools/bin/axe.min.js"
}

# What benches compare and measure with, and what checks the markup, at the versions of package-lock.json.
need_libraries() {
  [ node_modules/.package-lock.json -nt package-lock.json ] && return
  say "installing what the benches and the check of the markup use from npm"
  quietly libraries npm ci --ignore-scripts --no-audit --no-fund || fail "npm ci failed; see $tools/log/libraries.log"
}

# nginx from Debian's package, unpacked beside the other tools: installed, it would start serving on this machine.
need_nginx() {
  has nginx || [ -x /usr/sbin/nginx ] && return
  has apt-get || { say "nginx is skipped: it comes from Debian's packages, and there is no apt-get here"; return; }
  say "fetching nginx"
  debian_lists
  local home="$tools/nginx"
  mkdir -p "$home"
  (cd "$home" && quietly nginx apt-get download nginx nginx-common) || fail "could not fetch nginx; see $tools/log/nginx.log"
  for package in "$home"/*.deb; do dpkg -x "$package" "$home"; done
  ln -sf "$home/usr/sbin/nginx" "$home/etc/nginx/mime.types" "$tools/bin/"
}

need_time() {
  [ -x /usr/bin/time ] || { say "installing GNU time"; debian time; }
}

# The wasm target with the standard library's source, so that the library is built small along with the app. By rustup;
# where rustup can fetch nothing, by Debian's packages, which stand beside it and are used for the wasm build alone.
need_wasm_target() {
  wasm_path="$PATH"
  local sysroot
  sysroot=$(rustc --print sysroot)
  [ -d "$sysroot/lib/rustlib/src/rust/library" ] && return
  if has rustup && [ -z "$(find "$tools/log/rustup-refused" -mtime -1 2>/dev/null)" ]; then
    say "adding the standard library's source with rustup"
    may_fail=1 quietly rustup timeout 180 rustup component add rust-src && return
    touch "$tools/log/rustup-refused"
  fi
  [ -x /usr/share/cargo/bin/cargo ] && [ -d /usr/lib/rustlib/src ] || [ -f "$tools/log/debian-rust" ] || {
    say "rustup can fetch nothing here; installing Debian's Rust for the wasm build"
    debian rustc-web cargo-web rust-web-src rust-web-llvm
  }
  # Its linker is a link to a versioned one that no package of the four asks for.
  local linker
  linker=$(readlink /usr/bin/rust-lld || true)
  [ -z "$linker" ] || has "$linker" || { say "installing the linker of Debian's Rust"; debian "$linker"; }
  touch "$tools/log/debian-rust"
  [ -x /usr/bin/rustc ] && [ "$(/usr/bin/rustc --version | cut -d . -f 2)" -ge "$rust_minimum" ] \
    || fail "Debian's rustc is older than 1.$rust_minimum; add the wasm target with rustup: rustup component add rust-src"
  wasm_path="$tools/bin:/usr/bin:$PATH"
}

need_build_tools() {
  need_basics
  need_wasm_opt
  need_esbuild
  need_wasm_target
  install_crate trunk "$trunk_version" trunk 4 --no-default-features --features rustls
  install_crate wasm-bindgen-cli "$bindgen_version" wasm-bindgen 2
}

need_chromium() {
  has chromedriver && { has chromium || has google-chrome; } || { say "installing Chromium and its driver"; debian chromium chromium-driver; }
}

need_browsers() {
  need_chromium
  has firefox || has firefox-esr || { say "installing Firefox"; debian firefox-esr; }
  need_axe
  need_nginx
  has geckodriver || install_crate geckodriver "$geckodriver_version" geckodriver 2
  has WebKitWebDriver && has Xvfb || {
    if has apt-get; then
      say "installing WebKitGTK's driver, and a screen for it"
      debian webkit2gtk-driver xvfb
    else
      say "WebKit is skipped: it comes from Debian's packages (webkit2gtk-driver, xvfb), and there is no apt-get here"
    fi
  }
}

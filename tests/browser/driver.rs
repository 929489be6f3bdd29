use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running driver. Dropped, it ends, and its browsers with it.
pub struct Driver {
    pub address: String,
    /// It left a question unanswered, and will answer no other.
    pub hung: Cell<bool>,
    /// Of the driver, and of the screen it needs, if any.
    _leashes: Vec<Child>,
}

/// Ends a program, and all that it has started, with these tests, however they end: then this input closes. What has hung
/// is not asked twice.
const LEASH: &str = r#""$@" & read -r _; trap '' TERM; kill 0; sleep 1; kill -KILL 0"#;

/// Starts a program on a leash, both in a process group of their own.
fn on_leash(name: &str, arguments: &[&str], variables: &[(&str, &str)], output: Stdio) -> Result<Child, String> {
    leashed(&program(&[name])?, arguments, variables, output)
}

fn leashed(program: &Path, arguments: &[&str], variables: &[(&str, &str)], output: Stdio) -> Result<Child, String> {
    Command::new("sh")
        .args(["-c", LEASH, "sh"])
        .arg(program)
        .args(arguments)
        .envs(variables.iter().copied())
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(output)
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}.", program.display()))
}

/// Starts a program that listens on a port, and waits until it does.
pub fn serving(program: &Path, arguments: &[&str], port: u16) -> Result<Child, String> {
    let leash = leashed(program, arguments, &[], Stdio::null())?;
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() > deadline {
            return Err(format!("{} was started and did not listen within 20 seconds.", program.display()));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(leash)
}

pub fn start(name: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Result<Driver, String> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|free| free.local_addr())
        .map_err(|error| error.to_string())?
        .port();
    let port_argument = format!("--port={port}");
    let leash = on_leash(name, &[&[port_argument.as_str()], arguments].concat(), variables, Stdio::null())?;
    let deadline = Instant::now() + Duration::from_secs(20);
    while !answers(port) {
        if Instant::now() > deadline {
            return Err(format!("{name} was started and did not answer within 20 seconds."));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(Driver { address: format!("http://127.0.0.1:{port}"), hung: Cell::new(false), _leashes: vec![leash] })
}

/// Starts a driver whose browser has windows, on a screen that nobody sees.
///
/// Xvfb chooses the screen's number and tells it. xvfb-run would do the same with a program more (xauth), and leave files
/// behind when it is ended.
pub fn start_on_a_screen(name: &str) -> Result<Driver, String> {
    let screen = ["-displayfd", "1", "-screen", "0", "1400x1100x24", "-nolisten", "tcp"];
    let mut xvfb = on_leash("Xvfb", &screen, &[], Stdio::piped())?;
    let mut number = String::new();
    let told = xvfb.stdout.take().map(|output| BufReader::new(output).read_line(&mut number));
    if !matches!(told, Some(Ok(1..))) {
        return Err("Xvfb was started and gave no screen.".to_string());
    }
    let display = format!(":{}", number.trim());
    let mut driver = start(name, &[], &[("DISPLAY", &display), ("GDK_BACKEND", "x11")])?;
    driver._leashes.push(xvfb);
    Ok(driver)
}

/// Whether a driver is ready. That something listens is not enough: chromedriver does so a moment before it serves.
fn answers(port: u16) -> bool {
    let ask = || -> io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(Duration::from_secs(1)))?;
        write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start == *b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

/// The first of some files that is there: on PATH, or where `./dev` puts what it installs.
pub fn program(names: &[&str]) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let home = std::env::home_dir().unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    folders.push(home.join(".cache/seaworthy/bin"));
    names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|program| program.is_file())
        .ok_or_else(|| {
            format!(
                "{} is not installed: run ./dev test, which installs what the browser tests need.",
                names.join(" or ")
            )
        })
}

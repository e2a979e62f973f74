"""The built site behind real servers, at the root of a host and below a base path."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.browser.conftest import browser_type_launch_args, tab  # noqa: F401
from tests.conftest import ROOT, catalogus

HOST = "https://catalogus.example"
CONTACT = "veilig@overheid.example"
WAIT = 10


@dataclass(frozen=True)
class Served:
    """A running server: its port, the path of the site on it, and the folder of the site."""

    port: int
    basis: str
    site: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.basis}"

    def ask(self, path: str, **headers: str) -> HTTPResponse:
        """Ask for an address below the base path; the body is read already, in ``.body``."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", self.basis + path, headers=names)
        answer = connection.getresponse()
        answer.body = answer.read()
        connection.close()
        return answer


def needed(name: str) -> str:
    """Return where a program stands; servers often stand where only root looks."""
    found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/usr/local/sbin")
    if not found:
        pytest.fail(f"{name} ontbreekt: draai 'make test-publish', dat installeert het.")
    return found


@pytest.fixture(scope="session", params=["/", "/catalogus/"])
def root(request, tmp_path_factory):
    """A folder with the site at its base path, and that path."""
    folder = tmp_path_factory.mktemp("wortel")
    target = folder / "html" / request.param.strip("/")
    settings = {"SITE_URL": HOST + request.param, "SECURITY_CONTACT": CONTACT}
    done = catalogus(ROOT, "bouw", "--naar", str(target / "site"), **settings)
    assert done.returncode == 0, done.stderr
    for path in (target / "site").iterdir():
        path.rename(target / path.name)
    (target / "site").rmdir()
    return folder, request.param


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def running(command, port, **environment):
    """Run a server until the context ends; wait until it answers."""
    process = subprocess.Popen(command, env={**os.environ, **environment})
    try:
        for _ in range(WAIT * 20):
            with socket.socket() as found:
                if found.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert process.poll() is None, "de server is gestopt"
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(WAIT)


@pytest.fixture(scope="session")
def nginx(root):
    """The site behind nginx, with the very configuration of the image."""
    folder, basis = root
    port = free_port()
    shutil.copytree(ROOT / "deploy/nginx", folder / "nginx")
    conf = folder / "nginx/nginx.conf"
    text = conf.read_text("utf-8")
    for old, new in (
        ("/tmp/", f"{folder}/nginx/"),  # noqa: S108 - what the configuration says
        ("listen 8080;", f"listen 127.0.0.1:{port};"),
        ("/usr/share/nginx/html", str(folder / "html")),
        ('set $basis "";', f'set $basis "{basis.rstrip("/")}";'),
    ):
        assert old in text, old
        text = text.replace(old, new)
    conf.write_text(text, "utf-8")
    # One process: its workers would be another user, who may not read these folders.
    single = "daemon off; master_process off;"
    with running([needed("nginx"), "-c", str(conf), "-g", single], port):
        yield Served(port, basis, folder / "html" / basis.strip("/"))


@pytest.fixture(scope="session")
def caddy(root):
    """The site behind Caddy."""
    folder, basis = root
    port = free_port()
    command = [needed("caddy"), "run", "--adapter", "caddyfile"]
    command += ["--config", str(ROOT / "deploy/Caddyfile")]
    settings = {
        "SITE_ADDRESS": f"http://127.0.0.1:{port}",
        "SITE_ROOT": str(folder / "html"),
        "BASE_PATH": basis.rstrip("/"),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
        "CADDY_ADMIN": "off",
    }
    with running(command, port, **settings):
        yield Served(port, basis, folder / "html" / basis.strip("/"))


@pytest.fixture(params=["nginx", "caddy"])
def served(request, nginx, caddy):
    """Each server in turn."""
    return {"nginx": nginx, "caddy": caddy}[request.param]


@pytest.fixture
def address(nginx):
    """What the browser visits: the configuration that the image uses."""
    return nginx.address

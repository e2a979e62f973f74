"""The configurations say what their one source says, and the pages say the same."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from deploy.servers import configurations
from macros.build import Stand
from macros.exports import server
from macros.loader import load_catalogus
from macros.project import Project, Site
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def project():
    return Project(load_catalogus(ROOT), Stand(1790000000, None))


@pytest.mark.parametrize("path", configurations())
def test_what_is_committed_is_what_the_source_gives(path):
    assert (ROOT / "deploy" / path).read_text("utf-8") == configurations()[path], "make deploy"


def test_the_pages_carry_the_policy_that_the_header_carries():
    text = (ROOT / "overrides/main.html").read_text("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1]
    policy = re.sub(r"\{%.*?endif %\}", "", policy)
    here = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert {**here, "frame-ancestors": "'none'"} == dict(server.POLICY)


def test_hosts_get_one_value_per_header_and_file():
    rules = {}
    for line in server.static_headers("/catalogus/").splitlines():
        if line.startswith("/"):
            pattern = line
            rules[pattern] = {}
        else:
            name, _, value = line.strip().partition(": ")
            rules[pattern][name] = value
    assert rules["/catalogus/*"] == dict(server.SECURITY)
    assert rules["/catalogus/zoekindex/fragment/*"] == {"Cache-Control": server.FOREVER}
    seen = [name for headers in rules.values() for name in headers if name in server.SECURITY]
    assert len(seen) == len(set(seen))
    assert all(pattern.startswith("/catalogus/") for pattern in rules)


def test_there_is_a_security_txt_only_with_a_contact(project):
    assert [path for path, _ in server.server_files(project)] == ["_headers"]
    site = Site("https://catalogus.example/", beveiliging="veilig@overheid.example")
    files = dict(server.server_files(replace(project, site=site)))
    fields = dict(line.split(": ", 1) for line in files[server.SECURITY_PATH].splitlines())
    assert fields["Contact"] == "mailto:veilig@overheid.example"
    assert fields["Canonical"] == "https://catalogus.example/.well-known/security.txt"
    ends = datetime.strptime(fields["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    shown = datetime.fromtimestamp(project.stand.epoch, UTC)
    assert timedelta(days=300) < ends - shown < timedelta(days=366)

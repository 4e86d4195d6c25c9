"""What every test may use: the project's root, its public cases, and what this machine has."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
CONTRACT = ROOT / "tests" / "contract"
IN_CI = os.environ.get("CI") == "true"


def pytest_collection_modifyitems(config, items):
    """Leave the torture counts to `make torture`."""
    if os.environ.get("UDKAST_TORTURE"):
        return
    for item in items:
        if item.get_closest_marker("torture"):
            item.add_marker(pytest.mark.skip(reason="fuldt antal: kør »make torture«"))


def need(*programs):
    """Skip where a program is missing; with CI=true a missing tool is a failure."""
    missing = [name for name in programs if shutil.which(name) is None]
    if missing and IN_CI:
        pytest.fail(f"mangler på CI-maskinen: {', '.join(missing)}")
    if missing:
        pytest.skip(f"ikke installeret her: {', '.join(missing)}")


@pytest.fixture(autouse=True, scope="session")
def data_of_nobody(tmp_path_factory):
    """No test reads the data folder of whoever runs it: not its cases, not its Word template."""
    if "UDKAST_DATA" in os.environ:
        yield
        return
    os.environ["UDKAST_DATA"] = str(tmp_path_factory.mktemp("data"))
    yield
    del os.environ["UDKAST_DATA"]


@pytest.fixture
def shared():
    """The material beside the project; tests of it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("mappen shared/ er her ikke")
    return SHARED

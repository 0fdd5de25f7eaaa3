"""The one JVM, and a session of it for each job."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyspark
from py4j.java_gateway import JavaClass, JavaMember, JavaPackage, JVMView
from pyspark import SparkContext
from pyspark.sql import SparkSession

from sluice_spark.conf import Place, settings
from sluice_spark.java import java_home
from sluice_spark.keys import NOBODY, take


def start_jvm(conf: dict[str, str]) -> SparkSession:
    """The session of a new JVM with these settings. Takes some seconds."""
    os.environ["JAVA_HOME"] = str(java_home())
    # An archive of classes is good for the very paths that it was made with, however this environment is reached.
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).resolve().parent)
    builder = SparkSession.builder
    for name, value in conf.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _remember_names() -> None:
    """Asks the JVM once what a name stands for: a package, a class, or a method of a class (not a value that it has).

    PySpark asks at every use, and for every name that is a package Java looks into all jars: a tenth of a short job.
    """
    for owner in (JVMView, JavaPackage, JavaClass):
        owner.__getattr__ = _remembering(owner.__getattr__)


def _remembering(ask: Callable[[Any, str], Any]) -> Callable[[Any, str], Any]:
    def answer(self: Any, name: str) -> Any:
        found = ask(self, name)
        if isinstance(found, JavaClass | JavaPackage | JavaMember):
            self.__dict__[name] = found
        return found

    return answer


_DYING = 10.0  # seconds; Java writes down what it dies of


class Spark:
    """The one JVM."""

    def __init__(self, place: Place) -> None:
        _remember_names()
        self._last_words = place.last_words
        self._base = start_jvm(settings(place))
        self._context = self._base.sparkContext
        self._context.setLogLevel("ERROR")
        self._environment = dict(self._context.environment)
        # The JVM must outlive its jobs, which end with stop() and often begin with SparkContext().
        SparkSession.stop = lambda _self: None  # type: ignore[method-assign]
        SparkContext.stop = lambda _self: None  # type: ignore[method-assign]
        SparkContext.__new__ = lambda _class, *_given, **_named: self._context  # type: ignore[method-assign,assignment]
        SparkContext.__init__ = lambda _self, *_given, **_named: None  # type: ignore[method-assign,misc,assignment]

    def warm(self) -> None:
        """Loads what every job uses, Iceberg's catalog included, before the first job comes."""
        # Not of a range: what encodes its numbers loads Scala's reflection, which no job of ours needs.
        self._base.sql("SELECT sum(id) FROM VALUES (1), (2) AS t (id)").collect()
        self._base.sql("SHOW NAMESPACES IN glue").collect()

    def end(self) -> str | None:
        """How Java has ended, to be asked where it no longer answers; None where it lives."""
        java: subprocess.Popen[bytes] = self._context._gateway.proc
        try:
            status = java.wait(_DYING)
        except subprocess.TimeoutExpired:
            return None
        how = signal.Signals(-status).name if status < 0 else f"exit code {status}"
        return f"Java has ended in the middle of the run ({how})"

    def last_words(self) -> str:
        """What Java says that it died of; empty where it could not say anything."""
        if not self._last_words.exists():
            return ""
        head, _, _ = self._last_words.read_text(errors="replace").partition("---------------  P R O C E S S")
        return head

    @contextlib.contextmanager
    def session(self, job: str, role: str, modules: Sequence[Path]) -> Iterator[None]:
        """A new session with a role's calls: `SparkSession.builder.getOrCreate()` answers it until the job is over."""
        context = self._context
        context.setJobGroup(job, job, interruptOnCancel=True)
        # Functions in Python processes find the job's modules, too; another path makes new processes.
        context.environment["PYTHONPATH"] = os.pathsep.join(
            str(entry.parent if entry.suffix == ".py" else entry) for entry in modules
        )
        take(self._base._jvm, context.environment, role)
        session = self._base.newSession()
        self._install(session)
        try:
            yield
        finally:
            context.cancelAllJobs()
            session.catalog.clearCache()
            for cached in context._jsc.getPersistentRDDs().values():
                cached.unpersist(False)
            take(self._base._jvm, self._environment, NOBODY)
            context.environment.clear()
            context.environment.update(self._environment)
            self._install(self._base)

    def _install(self, session: SparkSession) -> None:
        java: Any = session._jvm.SparkSession
        java.setActiveSession(session._jsparkSession)
        java.setDefaultSession(session._jsparkSession)
        SparkSession._instantiatedSession = session
        SparkSession._activeSession = session

package io.vritti.shell;

import java.util.List;

/**
 * An argv as the system runs it, seen through {@code sh -c}.
 *
 * @param script what runs
 * @param login a login shell runs it: it reads profiles first
 * @param interactive an interactive shell runs it: it reads its rc file first
 * @param positional the arguments behind the text of {@code sh -c}: {@code $0}, {@code $1} and so on
 */
public record CommandLine(Script script, boolean login, boolean interactive, List<String> positional) {}

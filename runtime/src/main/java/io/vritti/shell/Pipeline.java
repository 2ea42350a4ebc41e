package io.vritti.shell;

import java.util.List;

/**
 * Commands joined by pipes; most often one.
 *
 * @param stages at least one
 * @param negated {@code !} stands before it
 * @param next what joins it to the next pipeline
 */
public record Pipeline(List<SimpleCommand> stages, boolean negated, Connector next) {

    Pipeline joinedBy(Connector connector) {
        return new Pipeline(stages, negated, connector);
    }
}

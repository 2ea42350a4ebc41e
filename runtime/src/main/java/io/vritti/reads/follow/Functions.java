package io.vritti.reads.follow;

import io.vritti.reads.Builtins;
import io.vritti.shell.Compound;
import io.vritti.shell.Script;
import io.vritti.shell.SimpleCommand;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions of a shell text, each known from where it is defined on. */
final class Functions {

    private final Map<String, Script> bodies = new HashMap<>();

    /** Whether a function has one definition, and no name of the shell's own. */
    static boolean plain(Compound compound, List<Compound> all) {
        if (compound.parts().size() != 2) {
            return false;
        }
        String name = compound.parts().get(0);
        long definitions = all.stream()
                .filter(other -> other.kind() == Compound.Kind.FUNCTION
                        && !other.parts().isEmpty()
                        && other.parts().get(0).equals(name))
                .count();
        return name.matches("\\w+") && !Builtins.mayBe(name) && definitions == 1;
    }

    void define(String name, Script body) {
        bodies.put(name, body);
    }

    Set<String> names() {
        return bodies.keySet();
    }

    /** The names of variables that they give values to. */
    Set<String> assigned() {
        Set<String> names = new LinkedHashSet<>();
        bodies.values().forEach(body -> names.addAll(Layout.assigned(body)));
        return names;
    }

    /** What a command runs if it calls one of them, or null. */
    Script calledBy(SimpleCommand command) {
        return command.words().isEmpty() || !command.words().get(0).literal()
                ? null
                : bodies.get(command.words().get(0).text());
    }
}

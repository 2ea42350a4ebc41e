package io.vritti.it.replay;

import io.vritti.it.replay.Scenario.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The gate against what really happened.
 *
 * @param wrongful vetoes of what had to run
 * @param off steps that ran and ended in another way than the scenario says: then the scenario is wrong, or the world
 * @param repeats how many there were
 * @param missed repeats that ran
 */
public record Score(List<String> wrongful, List<String> off, int repeats, List<String> missed) {

    public static Score of(Path scenarios, Path results) throws IOException {
        Set<String> informing = new HashSet<>();
        for (Scenario scenario : Scenario.read(scenarios)) {
            if (scenario.informs()) {
                informing.add(scenario.id());
            }
        }
        Score score = new Score(new ArrayList<>(), new ArrayList<>(), 0, new ArrayList<>());
        int repeats = 0;
        for (String line : Files.readAllLines(results)) {
            String[] fields = line.split("\t", -1);
            boolean informs = informing.contains(fields[0]);
            Role role = Role.valueOf(fields[1]);
            boolean vetoed = fields[2].equals("vetoed");
            repeats += role == Role.repeat && !informs ? 1 : 0;
            if (vetoed && (informs || role.mustRun())) {
                score.wrongful.add(line);
            } else if (!vetoed && !informs && role == Role.repeat) {
                score.missed.add(line);
            }
            if (!vetoed && !informs && fields[2].equals("passed") != role.succeeds()) {
                score.off.add(line);
            }
        }
        return new Score(score.wrongful, score.off, repeats, score.missed);
    }
}

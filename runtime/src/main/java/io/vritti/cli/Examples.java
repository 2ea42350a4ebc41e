package io.vritti.cli;

import io.vritti.cli.terminal.ProgramName;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** The examples that the help of each command ends with. A test runs them. */
final class Examples {

    /** What is typed after {@link ProgramName#AS_TYPED}, and what that does. */
    private static final String ROWS = """
            demo                                       | Watches a small program, in a folder that is temporary.
            demo --home=/tmp/demo                      | The same, and keeps its memory to be looked at.
            attach --list                              | Shows which JVMs run, and which have Vritti.
            attach 4711 mode=veto                      | Brings it into the JVM with that pid.
            attach my-agent.jar mode=hint home=/data/v | Finds the JVM by its jar, and keeps its memory elsewhere.
            detach 4711                                | Takes it out again.
            status                                     | Which JVMs run with this memory, and what they have seen.
            list                                       | The 20 latest failures.
            list --since=2h --family="git push"        | What was pushed in vain in the last two hours.
            list --open --json                         | What nothing has ended yet, for programs.
            show ep-428de81ec0                         | One failure, with its causes, its fixes and its reflection.
            show ep-428de --json                       | The first digits are enough where they are one failure's.
            why                                        | Explains the latest decision.
            why ep-428de81ec0                          | Explains the latest decision about this failure.
            check npm test                             | Would this be refused here now?
            check --dir=/tmp -- cat missing --lines    | Would it be refused there? What follows -- is no option of ours.
            check GET https://localhost:8080/health    | The same of a request.
            search permission denied                   | Failures of which that is said, in these words or others.
            search --since=7d --limit=3 port in use    | The three nearest of the last week.
            record --error="no space" make image       | Adds a failure that Vritti has not seen.
            resolve ep-428de81ec0 --with="npm ci"      | Says what fixes it.
            resolve ep-428de81ec0 --clear              | Takes that back.
            reflect                                    | Says why of all that has no reflection.
            reflect --dry-run                          | Shows what models would be asked, and sends nothing.
            report --since=7d                          | How right vetoes would have been in the last week.
            allow ep-428de81ec0                        | Lets the call run once.
            allow ep-428de81ec0 --for=30m              | Lets it run for half an hour.
            allow                                      | Lists what is allowed.
            archive ep-428de81ec0                      | Puts it away, into the home's own archive.
            archive ep-1f2e3d4c5b --to=/mnt/cold       | Puts it away elsewhere.
            restore ep-428de81ec0                      | Brings it back.
            restore --all                              | Brings everything back.
            retain --dry-run                           | Lists what the vritti.retain settings let go; changes nothing.
            forget ep-428de81ec0                       | Forgets one failure.
            forget --all --yes                         | Forgets all, and does not ask before.
            skills                                     | What has helped so often that it is no chance.
            sync --within=60s                          | Sends what waits, as at the end of a container's life.
            stats                                      | What was decided since the audit begins.
            stats --since=24h --json                   | The last day, for programs.
            stats --prometheus                         | The metrics, for a file that Prometheus reads.
            stats --grafana                            | The dashboard, to be imported into Grafana.
            stats --alerts                             | Rules for Prometheus' alerts.
            doctor                                     | Finds out why nothing is seen or refused.
            export memory.jsonl.gz                     | Writes all of it into a file that is not there yet.
            export --force memory.jsonl                | Writes over one, uncompressed.
            import memory.jsonl.gz                     | Takes in what export wrote.
            config                                     | Every setting, as a JVM gets it that is started here.
            config --set                               | Only what differs from the defaults.
            config --jvm=4711                          | What is in force in a JVM that runs.
            config --check=new.properties              | Says what is wrong in a file, line by line.
            completion                                 | Prints the script.
            completion --name=v                        | For an alias of another name.
            version                                    | The version of the jar and of its database, and the Java that runs it.
            version --json                             | The same, for programs.
            """;

    private static final String SECTION = "examples";

    private Examples() {}

    /** Puts the examples of each command at the end of its help. */
    static void addTo(CommandLine commands) {
        commands.getSubcommands().values().forEach(Examples::addToHelpOf);
    }

    /** The words of the command line after {@link ProgramName#AS_TYPED}, and a bar, and what they do. */
    static List<String> of(String command) {
        return ROWS.lines()
                .filter(row -> row.startsWith(command + " "))
                .map(row -> row.replaceFirst(" +\\| ", "|"))
                .toList();
    }

    private static void addToHelpOf(CommandLine command) {
        List<String> keys = new ArrayList<>(command.getHelpSectionKeys());
        keys.add(SECTION);
        command.setHelpSectionKeys(keys);
        command.getHelpSectionMap().put(SECTION, Examples::text);
    }

    private static String text(Help help) {
        CommandSpec spec = help.commandSpec();
        StringBuilder text = new StringBuilder();
        for (String row : of(spec.name())) {
            String[] cells = row.split("\\|", 2);
            text.append(text.length() == 0 ? System.lineSeparator() + "Examples:" + System.lineSeparator() : "");
            text.append("  ")
                    .append(ProgramName.AS_TYPED)
                    .append(' ')
                    .append(cells[0])
                    .append(System.lineSeparator());
            text.append("      ").append(cells[1]).append(System.lineSeparator());
        }
        return text.toString();
    }
}

package io.vritti.evidence.capture;

import io.vritti.action.ProcessAction;
import io.vritti.git.GitFolder;
import io.vritti.reads.Paths;
import io.vritti.shell.SimpleCommand;
import io.vritti.shell.Word;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where an action that calls git will find git's own folder. git makes and deletes lock files there in every run, so that its
 * time says nothing afterwards about which names were there before.
 */
final class GitPlaces {

    /** What moments ago was made by {@code git init}, {@code add} or {@code commit}. */
    private static final List<String> MADE = List.of(
            "HEAD",
            "config",
            "packed-refs",
            "refs",
            "refs/heads",
            "refs/tags",
            "info",
            "info/exclude",
            "hooks",
            "objects",
            "objects/info",
            "objects/pack",
            "logs",
            "logs/refs");

    private GitPlaces() {}

    /** Absolute paths of the folders that hold the repositories; empty where git is not called. */
    static Set<String> of(ProcessAction action) {
        Set<String> places = new LinkedHashSet<>();
        for (SimpleCommand command : action.script().commands()) {
            List<Word> words = command.words();
            boolean git =
                    words.stream().anyMatch(word -> Paths.name(word.text()).equals("git"));
            for (int i = 0; git && i < words.size(); i++) {
                boolean leads = i > 0
                        && (words.get(i - 1).text().equals("-C")
                                || words.get(i - 1).text().equals("cd"));
                if (leads && words.get(i).literal()) {
                    add(Paths.absolute(action.directory(), words.get(i).text()), places);
                }
            }
            if (git) {
                add(action.directory(), places);
            }
        }
        return places;
    }

    /** What in such a folder may be as young as the folder. */
    static Set<String> within(Set<String> places) {
        Set<String> within = new LinkedHashSet<>();
        for (String place : places) {
            MADE.forEach(name -> within.add(place + "/" + name));
        }
        return within;
    }

    private static void add(String directory, Set<String> places) {
        GitFolder git = GitFolder.around(directory);
        if (git != null) {
            places.add(git.own());
            places.add(git.common());
        }
    }
}

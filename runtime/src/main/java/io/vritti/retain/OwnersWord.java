package io.vritti.retain;

import io.vritti.config.ActionPattern;
import io.vritti.config.Settings;
import io.vritti.episode.Episode;
import io.vritti.shell.ShellParser;
import io.vritti.shell.SimpleCommand;
import io.vritti.store.EpisodeUse;
import io.vritti.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;

/** Tells whether the settings {@code vritti.allow} and {@code vritti.deny} name an episode. */
final class OwnersWord {

    private final List<ActionPattern> patterns = new ArrayList<>();
    private final MemoryStore store;

    OwnersWord(Settings settings, MemoryStore store) {
        this.store = store;
        patterns.addAll(settings.veto().allow());
        patterns.addAll(settings.veto().deny());
    }

    /** Reads the episode's texts only where there is a pattern that may name them. */
    boolean names(EpisodeUse use) {
        for (ActionPattern pattern : patterns) {
            if (pattern.matchesClass(use.errorClass()) || pattern.matchesClass(use.finerClass())) {
                return true;
            }
        }
        return !patterns.isEmpty()
                && store.episode(use.id()).filter(this::names).isPresent();
    }

    private boolean names(Episode episode) {
        List<String> texts = new ArrayList<>(List.of(episode.action()));
        if (episode.family() != null) {
            texts.add(episode.family());
        }
        if (episode.kind().equals("process")) {
            for (SimpleCommand command : ShellParser.parse(episode.action()).commands()) {
                texts.add(command.text());
            }
        }
        return texts.stream().anyMatch(text -> patterns.stream().anyMatch(pattern -> pattern.matchesAction(text)));
    }
}

package io.vritti.redact;

import java.util.List;
import java.util.function.Consumer;

/** What in the standard input of a program is a secret. */
enum SecretInput {
    NOTHING {
        @Override
        void find(String input, Consumer<String> secrets) {}
    },
    /** {@code docker login --password-stdin}, {@code sudo -S}. */
    WHOLE {
        @Override
        void find(String input, Consumer<String> secrets) {
            input.lines().forEach(secrets);
        }
    },
    /** {@code chpasswd}: a user, a colon, and the secret, on each line. */
    USER_AND_SECRET {
        @Override
        void find(String input, Consumer<String> secrets) {
            input.lines().forEach(line -> secrets.accept(line.substring(line.indexOf(':') + 1)));
        }
    };

    abstract void find(String input, Consumer<String> secrets);

    /** @param words program and arguments */
    static SecretInput of(List<String> words) {
        for (ToolSecrets tool : ToolSecrets.of(words)) {
            SecretInput input = tool.input(words);
            if (input != NOTHING) {
                return input;
            }
        }
        return NOTHING;
    }
}

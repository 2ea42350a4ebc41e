package io.vritti.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishMessagesTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "|", quoteCharacter = '~', textBlock = """
            ls: Zugriff auf 'nix' nicht möglich: Datei oder Verzeichnis nicht gefunden | ls: cannot access 'nix': No such file or directory
            bash: Zeile 1: x: Kommando nicht gefunden. | bash: line 1: x: command not found
            mkdir: impossible de créer le répertoire « a/b »: Aucun fichier ou dossier de ce type | mkdir: cannot create directory 'a/b': No such file or directory
            cat: /r: Permiso denegado | cat: /r: Permission denied
            cat: nix: 没有那个文件或目录 | cat: nix: No such file or directory
            2026-11-29 14:00:00 FEHLER 404: Not Found. | 2026-11-29 14:00:00 ERROR 404: Not Found.
            2026-11-29 14:00:00 错误 403：Forbidden。 | 2026-11-29 14:00:00 ERROR 403: Forbidden。
            ! [zurückgewiesen] main -> main (fetch first) | ! [rejected] main -> main (fetch first)
            cat: nix: そのようなファイルやディレクトリはありません | cat: nix: No such file or directory
            """)
    void messages_of_catalogues_are_put_into_english(String foreign, String english) {
        assertThat(EnglishMessages.of(foreign)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat: nix.txt: No such file or directory",
                "Der Löwe schläft",
                "print(\"“quoted” « text »\")",
                "error: café is not défini",
                ""
            })
    void all_else_stays_as_it_is(String text) {
        assertThat(EnglishMessages.of(text)).isSameAs(text);
    }

    @Test
    void every_message_of_the_catalogue_is_recognised() {
        String english = "";
        for (String line : TextResource.lines("messages.txt")) {
            if (line.startsWith("= ")) {
                english = line.substring(2);
            } else if (!line.isBlank()) {
                String foreign = line.substring(2).replaceAll("\\{\\d}", "'x'");
                assertThat(EnglishMessages.of(foreign)).as(english).isNotSameAs(foreign);
            }
        }
    }

    @Test
    void as_many_lines_as_before_are_left() {
        assertThat(EnglishMessages.of("één\ncat: x: Keine Berechtigung\n\n"))
                .isEqualTo("één\ncat: x: Permission denied\n\n");
    }
}

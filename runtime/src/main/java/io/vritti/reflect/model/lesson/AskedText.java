package io.vritti.reflect.model.lesson;

import io.vritti.reflect.model.Question;
import io.vritti.text.LoopbackHost;
import io.vritti.text.NameInText;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a question names. Its error lines are the words of programs and servers, which anybody can make say anything; the call and what
 * worked after it were done here.
 */
final class AskedText {

    /** An address that a person or an agent would visit: the scheme, then the host with its port, then the rest. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:[a-z][a-z0-9+.-]{1,15}://(?<host>[^\\s/?#'\"`<>)\\]]*(?:\\][:\\d]*)?)[^\\s'\"`<>)\\]]*|www\\.[\\w./-]+)");

    private final String done;
    private final String whole;

    AskedText(Question question) {
        done = String.join("\n", List.of(question.action(), String.join("\n", question.workedAfter())));
        whole = String.join(
                "\n",
                Stream.of(
                                List.of(done, question.goal()),
                                question.errorLines(),
                                question.causes())
                        .flatMap(List::stream)
                        .toList());
    }

    /** Whether a name stands anywhere in the question. */
    boolean names(String name) {
        return NameInText.WORD.in(whole, name);
    }

    /** Whether a text names an address that does not stand in the question at all. */
    boolean isStrangerTo(String text) {
        return leads(text, (address, host) -> whole.contains(address));
    }

    /**
     * Whether a text leads to where nothing that was done here leads; to this machine it may lead if the question does. What only an
     * error says, a server or a package may have said to lead somebody on.
     */
    boolean isLedAwayBy(String text) {
        return leads(
                text,
                (address, host) -> done.contains(address)
                        || host != null && LoopbackHost.isAuthority(host) && whole.contains(address));
    }

    private static boolean leads(String text, BiPredicate<String, String> known) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            if (!known.test(stripped(address.group()), address.group("host"))) {
                return true;
            }
        }
        return false;
    }

    private static String stripped(String address) {
        int end = address.length();
        while (end > 0 && ".,;:!?/".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}

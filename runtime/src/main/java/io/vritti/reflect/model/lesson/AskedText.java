package io.vritti.reflect.model.lesson;

import io.vritti.program.Command;
import io.vritti.reflect.model.Question;
import io.vritti.shell.Pipeline;
import io.vritti.shell.ShellParser;
import io.vritti.text.LoopbackHost;
import io.vritti.text.NameInText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a question names. Its error lines are the words of programs and servers, which anybody can make say anything; the call and what
 * worked after it were done here.
 */
final class AskedText {

    /**
     * An address that a person or an agent would visit: the scheme, then the host with its port, then the rest; also without a scheme,
     * where a path follows a name that only a host has.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,15}://(?<host>[^\\s/?#'\"`<>)\\]]*(?:\\][:\\d]*)?)[^\\s'\"`<>)\\]]*"
                    + "|\\bwww\\.[\\w./-]+"
                    + "|\\b[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,5}\\.(?:com|org|net|io|dev|app|ai|co|xyz|info|biz|top|ru|cn|example)"
                    + "(?::\\d+)?/[^\\s'\"`<>)\\]]*");

    /** Where a sentence ends, which is no part of the name before it. */
    private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!?]+(?=\\s|$)");

    private final String whole;
    private final String done;
    private final String verified;
    private final Set<String> programs = new HashSet<>();
    private final Set<String> addresses;
    private final Set<String> addressesDone;

    AskedText(Question question) {
        done = lines(List.of(question.action()), question.workedAfter());
        verified = lines(List.of(done), question.causes());
        whole = lines(List.of(verified, question.goal()), question.errorLines());
        addresses = addresses(whole);
        addressesDone = addresses(done);
        done.lines().forEach(this::addPrograms);
    }

    private void addPrograms(String command) {
        for (Pipeline pipeline : ShellParser.parse(command).pipelines()) {
            pipeline.stages().forEach(stage -> programs.add(Command.of(stage).executable()));
        }
    }

    private static String lines(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).collect(Collectors.joining("\n"));
    }

    /** Whether something stands anywhere in the question, be it a part of a longer name. */
    boolean mentions(String name) {
        return NameInText.WORD.in(whole, name);
    }

    /** Whether the call or what worked runs this program, as it is written there. */
    boolean runs(String executable) {
        return programs.contains(executable);
    }

    /** Whether a name stands anywhere in the question, as a whole. */
    boolean names(String name) {
        return isIn(whole, name);
    }

    /** Whether a name stands where no text of a program or server alone put it: in the call, what worked, or a verified cause. */
    boolean namesForSure(String name) {
        return isIn(verified, name);
    }

    private static boolean isIn(String text, String name) {
        return NameInText.PATH.in(text, name)
                || NameInText.PATH.in(SENTENCE_END.matcher(text).replaceAll(" "), name);
    }

    /** Whether a text names an address that does not stand in the question at all. */
    boolean isStrangerTo(String text) {
        return leads(text, (address, host) -> isOneOf(addresses, address));
    }

    /**
     * Whether a text leads to where nothing that was done here leads; to this machine it may lead if the question does. What only an
     * error says, a server or a package may have said to lead somebody on.
     */
    boolean isLedAwayBy(String text) {
        return leads(
                text,
                (address, host) -> isOneOf(addressesDone, address)
                        || host != null && LoopbackHost.isAuthority(host) && isOneOf(addresses, address));
    }

    /** Also what is above one of them: {@code https://h} of {@code https://h/x}. */
    private static boolean isOneOf(Set<String> known, String address) {
        return known.contains(address) || known.stream().anyMatch(one -> one.startsWith(address + "/"));
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

    private static Set<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(result -> stripped(result.group()))
                .collect(Collectors.toSet());
    }

    private static String stripped(String address) {
        int end = address.length();
        while (end > 0 && ".,;:!?/".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }
}

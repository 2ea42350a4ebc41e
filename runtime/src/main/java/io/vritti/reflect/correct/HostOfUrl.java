package io.vritti.reflect.correct;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tools that ask about a host, and were given an address of the web: {@code ping https://example.org/a}. */
final class HostOfUrl implements Correction {

    private static final Set<String> ASK_HOSTS =
            Set.of("whois", "ping", "ping6", "dig", "host", "nslookup", "traceroute", "tracepath", "mtr", "nmap");

    private static final Pattern URL =
            Pattern.compile("(?:https?|ftp)://(?<host>[A-Za-z0-9.-]{1,200})(?::\\d{1,5})?(?:/.*)?");

    /** Registries answer for the name that was registered, which is the end of a longer one. */
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[\\w-]{1,63}\\.(?<rest>[\\w-]{1,63}(?:\\.[\\w-]{2,63}){1,3})");

    @Override
    public Optional<Corrected> of(FailedCommand failed, ToolOutput output, NearbyFiles files) {
        if (!failed.isAlone() || !ASK_HOSTS.contains(failed.program())) {
            return Optional.empty();
        }
        for (int i = 1; i < failed.size(); i++) {
            Matcher url = URL.matcher(failed.word(i));
            if (url.matches()) {
                return Optional.of(new Corrected(failed.replaced(i, url.group("host")), false));
            }
        }
        Matcher name = SUBDOMAIN.matcher(failed.word(failed.size() - 1));
        return failed.program().equals("whois") && failed.size() == 2 && name.matches()
                ? Optional.of(new Corrected(failed.replaced(1, name.group("rest")), false))
                : Optional.empty();
    }
}

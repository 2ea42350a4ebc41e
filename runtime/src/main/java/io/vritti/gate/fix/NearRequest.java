package io.vritti.gate.fix;

import java.net.URI;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whether a request is another one with its address corrected: one segment of the path is near to that of the other, or another
 * version of the interface, where the server did not know the first; or another method, where the server did not allow the
 * first. Another number is another thing: {@code /users/42} is no correction of {@code /users/41}.
 */
final class NearRequest {

    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int GONE = 410;

    private static final Pattern VERSION = Pattern.compile("v\\d+(?:\\.\\d+)?(?:alpha\\d*|beta\\d*)?");

    private NearRequest() {}

    /** @param worked method and URL, as {@link FailedCall#text} of a request */
    static boolean is(FailedCall failed, String worked) {
        String[] before = failed.text().split(" ", 2);
        String[] after = worked.split(" ", 2);
        if (before.length < 2 || after.length < 2 || deletes(before[0]) || deletes(after[0])) {
            return false;
        }
        boolean sameMethod = before[0].equals(after[0]);
        if (failed.status() == METHOD_NOT_ALLOWED) {
            return !sameMethod && before[1].equals(after[1]);
        }
        return sameMethod
                && (failed.status() == NOT_FOUND || failed.status() == GONE)
                && nearPath(URI.create(before[1]), URI.create(after[1]));
    }

    private static boolean deletes(String method) {
        return method.equals("DELETE");
    }

    private static boolean nearPath(URI wrong, URI right) {
        if (!String.valueOf(wrong.getRawQuery()).equals(String.valueOf(right.getRawQuery()))) {
            return false;
        }
        String[] before = segments(wrong);
        String[] after = segments(right);
        if (before.length != after.length) {
            return added(before, after) || added(after, before);
        }
        int differing = 0;
        for (int i = 0; i < before.length; i++) {
            if (!before[i].equals(after[i])) {
                boolean near = !NearWord.namesTarget(before[i] + " " + after[i])
                        && (NearWord.are(before[i], after[i]) || versions(before[i], after[i]));
                differing += near ? 1 : before.length + 1;
            }
        }
        return differing == 1;
    }

    /** {@code /users} and {@code /v1/users}, or {@code /api/users}. */
    private static boolean added(String[] longer, String[] shorter) {
        return longer.length == shorter.length + 1
                && longer.length > 1
                && (VERSION.matcher(longer[1]).matches() || longer[1].equals("api"))
                && Arrays.equals(
                        Arrays.copyOfRange(longer, 2, longer.length), Arrays.copyOfRange(shorter, 1, shorter.length));
    }

    private static boolean versions(String one, String other) {
        return VERSION.matcher(one).matches() && VERSION.matcher(other).matches();
    }

    private static String[] segments(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return path.split("/");
    }
}

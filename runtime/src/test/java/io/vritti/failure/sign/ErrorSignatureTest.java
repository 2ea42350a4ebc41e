package io.vritti.failure.sign;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.failure.classify.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorSignatureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ls: cannot access '/tmp/tmp.x1Y2z3/a': No such file or directory | ls: cannot access '/tmp/tmp.Q9w8e7/b': No such file or directory",
                "Process 4711 exited with code 3 | Process 815 exited with code 3",
                "2026-11-23 08:27:12.123 ERROR lock held by pid 17 | 2026-11-24 09:00:00.001 ERROR lock held by pid 99234",
                "2026-11-23T08:27:12Z failed | 2026-01-01T00:00:00+01:00 failed",
                "connect ECONNREFUSED 127.0.0.1:41234 | connect ECONNREFUSED 127.0.0.1:55555",
                "timed out after 5003 ms | timed out after 12 ms",
                "timed out after 1.5 seconds | timed out after 30 seconds",
                "object at 0x7f31245a10 is closed | object at 0x55d0c0ffee is closed",
                "com.example.Foo@1b2c3d4e is closed | com.example.Foo@7a8b9c0d is closed",
                "request 9a3f2c1e-7b4d-4e8a-9c6f-1d2e3f4a5b6c failed | request 11111111-2222-3333-4444-555555555555 failed",
                "fatal: bad object 3f786850e387550fdab836ed7e6dc881de23001b | fatal: bad object 89e6c98d92887913cadf06b2adb97f26cde4849b",
                "error: could not open tmp_ab12cd34.json | error: could not open tmp_zz99yy88.json",
                "error: 3 files differ | error: 1024 files differ",
                "GET http://h.example/a/1 failed | GET http://h.example/b?x=2 failed",
                "C:\\work\\a.txt is locked | C:\\other\\b.txt is locked",
                "token [REDACTED:api_key:01234567] expired | token [REDACTED:api_key:89abcdef] expired",
                "host [IP:01234567] is down | host [IP:89abcdef] is down",
            })
    void two_runs_of_one_failure_have_one_signature(String first, String second) {
        assertThat(of(first)).isEqualTo(of(second));
        assertThat(of(first).masked()).isEqualTo(of(second).masked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error[E0425]: cannot find value | error[E0433]: cannot find value",
                "The requested URL returned error: 404 | The requested URL returned error: 403",
                "HTTP 401 | HTTP 403",
                "exit status 1 | exit status 2",
                "[Errno 2] x | [Errno 13] x",
                "connect ECONNREFUSED 127.0.0.1:5432 | connect ECONNREFUSED 127.0.0.1:6379",
                "No module named 'yaml' | No module named 'requests'",
                "npm ERR! missing script: build | npm ERR! missing script: test",
                "rm: cannot remove 'a': Permission denied | rm: cannot remove 'a': Is a directory",
            })
    void different_failures_have_different_signatures(String first, String second) {
        assertThat(of(first)).isNotEqualTo(of(second));
    }

    @Test
    void the_kind_of_failure_is_part_of_the_signature() {
        assertThat(ErrorSignature.of(FailureKind.DNS, "x")).isNotEqualTo(ErrorSignature.of(FailureKind.TLS, "x"));
    }

    @Test
    void the_hash_names_its_version() {
        assertThat(of("error").hash()).matches("v1:[0-9a-f]{16}");
    }

    @Test
    void the_line_is_as_it_was_and_the_mask_is_beside_it() {
        ErrorSignature signature = of("noise\ncp: cannot stat '/work/a.txt': No such file or directory\n");

        assertThat(signature.line()).isEqualTo("cp: cannot stat '/work/a.txt': No such file or directory");
        assertThat(signature.masked()).isEqualTo("cp: cannot stat '<path>': No such file or directory");
    }

    @Test
    void no_output_is_a_signature_too() {
        assertThat(of("").line()).isEmpty();
        assertThat(of(" \n ")).isEqualTo(of(""));
    }

    @Test
    void a_very_long_output_is_read_at_its_end_only() {
        String signed = of("a/b ".repeat(500_000) + "\nfatal: it broke").line();

        assertThat(signed).isEqualTo("fatal: it broke");
    }

    private static ErrorSignature of(String output) {
        return ErrorSignature.of(FailureKind.UNKNOWN, output);
    }
}

package io.vritti.gate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.action.ExecutablePath;
import io.vritti.shell.ShellParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of facts.md §4.5, where nearness of texts goes wrong, and others like them. */
class NormalizedCommandTest {

    private static final ExecutablePath SEARCH = new ExecutablePath("/bin");

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
            docker pull reg/app:latest % docker pull reg/app:v1.2.3
            kubectl apply -f app.yaml -n production % kubectl apply -f app.yaml -n dev
            kubectl --context prod apply -f a.yaml % kubectl --context staging apply -f a.yaml
            kubectl apply -f deployment.yaml % kubectl apply -f deployment.yaml --dry-run=server
            apt-get install -y nginx % sudo apt-get install -y nginx
            python3 -m http.server 8000 % python3 -m http.server 8001
            curl --max-time 1 http://h/ % curl --max-time 60 http://h/
            python deploy.py % python3 deploy.py
            find . -mtime +7 -delete % find . -not -mtime +7 -delete
            psql -c 'DROP TABLE users' % psql -c 'DROP TABLE users_tmp'
            curl http://h/users/41 % curl http://h/users/42
            curl -X DELETE http://h/orders/1001 % curl -X DELETE http://h/orders/1002
            curl http://h/v1/users % curl http://h/v2/users
            curl http://h/ % curl https://h/
            curl 'http://h/items?page=9999' % curl 'http://h/items?page=1'
            curl http://h/me % curl -H 'Authorization: t' http://h/me
            php -s % php -S
            sort -K1 f % sort -k1 f
            mkdir a/b % mkdir -p a/b
            grep ./a f % grep a f
            git diff % git diff --quiet
            rm a % rm -f a
            rm -r build/ % rm -r src/
            cd a && make % cd b && make
            a && b % a || b
            a; b % a && b
            make release % make all
            make MODE=a % make MODE=b
            ls -1 % ls -I 1
            cat a > b % cat a >> b
            cp -t a b % cp a -t b
            ls -I a b % ls a -I b
            python3 x.py % python3 x.py -B
            npm test % npm test -- -q
            git commit -m '' % git commit -m B
            git commit -m " " % git commit -m B
            git tag -m A v1 % git tag -m A v2
            python3 a.py % /opt/bin/python3 a.py
            git -c a=b apply p % git -c a=b apply --check p
            git apply p % git apply -p2 p
            git diff % git diff -q
            make -C sub all % make all
            python3 x.py a.py % python3 x.py -u a.py
            python3 a.py % python3 $HOME/a.py
            grep /work/a f % grep a f
            gcc a.c b.c -o x % gcc b.c a.c -o x
            gcc a.c -o x % gcc a.c -o y
            cat a | sort > b % cat a | sort
            """)
    void differing_commands_are_not_taken_for_the_same(String failed, String proposed) {
        assertThat(words(proposed)).isNotEqualTo(words(failed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
            npm run build % cd /work && npm run build
            ls -la /nope % ls -l -a /nope
            git commit -m A --author bad % git commit -m B --author bad
            python3 prog.py % python3 ./prog.py
            make release % make -s release
            sed -i s/a/b/ f % sed -i 's/a/b/' f
            tar xzf a.tgz % tar -xzf a.tgz
            sha256sum -c sums % sha256sum --check sums
            mv a.log b.log % mv ./a.log b.log
            python3 a.py % python3 -B a.py
            python3 a.py % python3 -u a.py
            python3 a.py % python3 /work/a.py
            make all % make -C . all
            make all % make -C /work -s all
            gcc a.c -o a % gcc -o a a.c
            gcc -Wall a.c -lm -o a % gcc -o a -Wall ./a.c -lm
            sh -c x % /bin/sh -c x
            git apply p % git apply -v -p1 p
            git pull origin main % git pull -q origin main
            git push -q % git push
            """)
    void other_words_for_the_same_are_recognised(String failed, String proposed) {
        assertThat(words(proposed)).isEqualTo(words(failed));
    }

    @Test
    void a_preview_finds_the_same_conflict() {
        assertThat(conflict("git apply --check p.diff")).isEqualTo(conflict("git apply p.diff"));
        assertThat(conflict("git apply --check p.diff")).isNotEqualTo(conflict("git apply --check q.diff"));
        assertThat(conflict("patch --dry-run -i p.diff")).isNotEqualTo(conflict("patch -i p.diff"));
    }

    private static NormalizedCommand conflict(String text) {
        return NormalizedCommand.ofConflict(ShellParser.parse(text), "/work", SEARCH);
    }

    private static NormalizedCommand words(String text) {
        return NormalizedCommand.of(ShellParser.parse(text), "/work", SEARCH);
    }
}

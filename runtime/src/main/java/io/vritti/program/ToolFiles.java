package io.vritti.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The settings and caches outside of the tree that a tool reads, as its manual names them. */
public final class ToolFiles {

    /** Names of tools, then places; one that ends in a slash is listed. {@code *} is every tool. */
    private static final String TABLE = """
            * ~/.gitconfig ~/.config/git/config ~/.netrc ~/.tool-versions ~/.config/mise/config.toml ~/.asdf/installs/
            * ~/.pyenv/version ~/.pyenv/versions/ ~/.nvm/versions/node/ ~/.nvm/alias/ ~/.sdkman/candidates/
            * ~/.nodenv/version ~/.goenv/version ~/.jenv/version ~/.phpenv/version ~/.tfenv/version ~/.config/mise/
            * ~/.volta/tools/user/platform.json ~/.local/share/mise/installs/ ~/.local/share/fnm/aliases/
            * ~/.rbenv/version ~/.rbenv/versions/ ~/.local/bin ~/bin /usr/local/bin /usr/local/lib
            mvn,mvnw,mvnd ~/.m2/settings.xml ~/.m2/toolchains.xml ~/.m2/settings-security.xml ~/.mavenrc /etc/mavenrc
            mvn,mvnw,mvnd ~/.m2/repository/ ~/.m2/repository/com/ ~/.m2/repository/org/ ~/.m2/repository/io/
            mvn,mvnw,mvnd ~/.m2/repository/net/ ~/.m2/repository/dev/ ~/.m2/wrapper/dists/
            gradle,gradlew ~/.gradle/gradle.properties ~/.gradle/init.gradle ~/.gradle/init.gradle.kts ~/.gradle/init.d/
            gradle,gradlew ~/.gradle/caches/ ~/.gradle/caches/modules-2/files-2.1/ ~/.gradle/wrapper/dists/
            gradle,gradlew ~/.m2/repository/ ~/.gradle/jdks/
            ant,sbt,mill,lein ~/.ant/lib/ ~/.sbt/ ~/.ivy2/local/ ~/.cache/coursier/v1/https/ ~/.m2/repository/
            cargo,rustc,rustdoc ~/.cargo/config.toml ~/.cargo/config ~/.cargo/credentials.toml ~/.cargo/bin
            cargo,rustc,rustdoc ~/.cargo/registry/index/ ~/.cargo/registry/cache/ ~/.cargo/registry/src/
            cargo,rustc,rustdoc ~/.cargo/git/db/ ~/.rustup/settings.toml ~/.rustup/toolchains/
            go,gotestsum ~/.config/go/env ~/go/pkg/mod/cache/download/ ~/go/pkg/mod/ ~/go/bin
            npm,npx,yarn,pnpm,bun,bunx,node,nodejs,deno,tsc,ts-node,tsx ~/.npmrc ~/.yarnrc ~/.yarnrc.yml ~/.bunfig.toml
            npm,npx,yarn,pnpm,bun,bunx,node,nodejs,deno,tsc,ts-node,tsx ~/.config/pnpm/rc ~/.node_modules/
            npm,npx,yarn,pnpm,bun,bunx,node,nodejs,deno,tsc,ts-node,tsx ~/.node_libraries/ /etc/npmrc
            npm,npx,yarn,pnpm,bun,bunx,node,nodejs,deno,tsc,ts-node,tsx /usr/share/nodejs /usr/local/lib/node_modules/
            jest,vitest,mocha,eslint,prettier,webpack,vite,rollup,ng,nx ~/.npmrc ~/.node_modules/
            jest,vitest,mocha,eslint,prettier,webpack,vite,rollup,ng,nx /usr/local/lib/node_modules/
            python,pytest,py.test,tox,nox,coverage,mypy,ruff,pylint ~/.config/pip/pip.conf ~/.pip/pip.conf ~/.pypirc
            python,pytest,py.test,tox,nox,coverage,mypy,ruff,pylint ~/.local/lib/ ~/.config/ruff/ ~/.mypy.ini
            ruby,bundle,rake,rspec ~/.bundle/config ~/.gemrc /var/lib/gems/ ~/.gem/ruby/ ~/.local/share/gem/ruby/
            php,composer,phpunit ~/.composer/ ~/.config/composer/ /etc/php/
            dotnet,msbuild ~/.nuget/packages/ ~/.nuget/NuGet/NuGet.Config ~/.dotnet/tools
            make,gmake,cmake,ninja,meson,gcc,cc,g++,c++,clang,ld /usr/include /usr/local/include /usr/lib/pkgconfig
            make,gmake,cmake,ninja,meson,gcc,cc,g++,c++,clang,ld /usr/lib/x86_64-linux-gnu /usr/lib/aarch64-linux-gnu
            make,gmake,cmake,ninja,meson,gcc,cc,g++,c++,clang,ld /etc/ld.so.cache ~/.conan2/p/ ~/.ccache/ccache.conf
            """;

    private static final Map<String, List<String>> PLACES = parsed();

    private ToolFiles() {}

    /** Whether a word is the name of a tool that reads more than its tree. */
    public static boolean know(String program) {
        return PLACES.containsKey(program) && !program.equals("*");
    }

    /** Places of these tools, {@code ~} for the home folder; Python by whatever version it is called. */
    public static Set<String> of(List<String> programs) {
        Set<String> places = new LinkedHashSet<>(PLACES.get("*"));
        for (String program : programs) {
            String name = program.substring(program.lastIndexOf('/') + 1);
            places.addAll(PLACES.getOrDefault(name.startsWith("python") ? "python" : name, List.of()));
        }
        return places;
    }

    private static Map<String, List<String>> parsed() {
        Map<String, List<String>> places = new HashMap<>();
        for (String line : TABLE.split("\n")) {
            String[] words = line.split(" ");
            for (String tool : words[0].split(",")) {
                List<String> own = places.computeIfAbsent(tool, t -> new ArrayList<>());
                own.addAll(List.of(words).subList(1, words.length));
            }
        }
        return places;
    }
}

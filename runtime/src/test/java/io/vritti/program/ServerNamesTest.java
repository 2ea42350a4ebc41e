package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.shell.ShellParser;
import io.vritti.shell.Word;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerNamesTest {

    private static List<String> argv(String text) {
        return ShellParser.parse(text).last().words().stream().map(Word::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npx -y @modelcontextprotocol/server-filesystem /x",
                "npx -y @playwright/mcp@latest",
                "npx some-mcp-server@1.2",
                "uvx mcp-server-git --repository x",
                "python -m mcp_server_time",
                "python3 -m my_mcp.server",
                "node build/mcp/index.js",
                "node /x/mcp-server.js",
                "java -jar x-mcp-server.jar",
                "java -jar target/my-mcp.jar",
                "docker run -i --rm mcp/github",
                "docker run -i ghcr.io/x/y-mcp",
                "uv --directory x run mcp-server",
                "typescript-language-server --stdio",
                "clangd",
                "gopls serve",
                "rust-analyzer",
                "yaml-language-server",
                "bash-language-server start",
                "jdtls -data x",
                "vim-lsp",
                "chromedriver --port=1",
                "/opt/geckodriver",
                "node /x/playwright/driver/package/cli.js run-driver",
                "playwright run-driver",
                "foo --stdio",
                "bash -c 'exec npx -y @modelcontextprotocol/server-git'",
                "env A=1 clangd",
                "sh -c 'cd x && uvx mcp-server-git'",
                "deno run -A mcp.ts",
                "foo-mcp",
                "mcp-server-git",
                "npx -y tsx mcp.ts"
            })
    void server_over_pipes_is_recognised(String text) {
        assertThat(Programs.serverOverPipes(argv(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npx jest",
                "npm ci",
                "pip install mcp-server-git",
                "git clone https://github.com/x/mcp-server",
                "grep mcp f",
                "ls mcp",
                "node app.js",
                "python -m pytest",
                "java -jar app.jar",
                "docker run --rm alpine ls",
                "mvn -Dmcp=x test",
                "cat lsp",
                "npx create-react-app x",
                "chrome --headless",
                "python x.py",
                "comcp x",
                "bash -c 'ls mcp'",
                "cd mcp-server",
                "echo --stdio2"
            })
    void other_programs_are_not(String text) {
        assertThat(Programs.serverOverPipes(argv(text))).isFalse();
    }
}

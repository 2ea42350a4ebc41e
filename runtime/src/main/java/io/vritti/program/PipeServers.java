package io.vritti.program;

/** Programs that serve the process that started them over its pipes, or that it drives. */
final class PipeServers {

    static final String TABLE = """
            clangd,ccls,gopls,rust-analyzer,pylsp,pyls,jedi-language-server,ruff-lsp,jdtls | server
            metals,solargraph,ruby-lsp,sourcekit-lsp,omnisharp,OmniSharp,zls,ocamllsp,texlab | server
            marksman,nil,nixd,lua-language-server,tsserver,typescript-language-server | server
            pyright-langserver,kotlin-lsp,groovyls,haskell-language-server | server
            haskell-language-server-wrapper,elixir-ls,erlang_ls,fsautocomplete,taplo | server
            efm-langserver,copilot-language-server | server
            chromedriver,geckodriver,msedgedriver,safaridriver,operadriver,IEDriverServer | server network
            WebKitWebDriver,appium,selenium-server | server network
            chrome,chromium,chromium-browser,google-chrome,google-chrome-stable,firefox | \
                server:--remote-debugging-p*,-juggler*,--marionette network
            msedge,webkit,headless_shell,chrome-headless-shell,lightpanda | \
                server:--remote-debugging-p*,-juggler*,--marionette network
            adb                     | sub elsewhere network waits:wait-for-device,wait-for-*
            debugpy,dlv,lldb-dap,lldb-vscode,codelldb,netcoredbg,vsdbg,js-debug | server
            git-credential-manager,docker-credential-desktop,docker-credential-ecr-login | stdin
            docker-credential-gcr,docker-credential-pass,docker-credential-osxkeychain | stdin
            docker-credential-secretservice,git-remote-https,git-lfs | stdin
            mcp,mcpo,mcp-proxy,mcp-remote,supergateway,fastmcp,goose-mcp | server network
            """;

    private PipeServers() {}
}

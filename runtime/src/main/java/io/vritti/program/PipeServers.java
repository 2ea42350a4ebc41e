package io.vritti.program;

/** Programs that serve the process that started them over its pipes, or that it drives. */
final class PipeServers {

    static final String TABLE = """
            clangd,ccls,gopls,rust-analyzer,pylsp,pyls,jedi-language-server,ruff-lsp,jdtls,metals,solargraph,ruby-lsp,sourcekit-lsp,omnisharp,OmniSharp,zls,ocamllsp,texlab,marksman,nil,nixd,lua-language-server,tsserver,typescript-language-server,pyright-langserver,kotlin-lsp,groovyls,haskell-language-server,haskell-language-server-wrapper,elixir-ls,erlang_ls,fsautocomplete,taplo,efm-langserver,copilot-language-server | server
            chromedriver,geckodriver,msedgedriver,safaridriver,operadriver,IEDriverServer,WebKitWebDriver,appium,selenium-server | server network
            chrome,chromium,chromium-browser,google-chrome,google-chrome-stable,firefox,msedge,webkit,headless_shell,chrome-headless-shell,lightpanda | server:--remote-debugging-p*,-juggler*,--marionette network
            adb                     | sub elsewhere network waits:wait-for-device,wait-for-*
            debugpy,dlv,lldb-dap,lldb-vscode,codelldb,netcoredbg,vsdbg,js-debug | server
            git-credential-manager,docker-credential-desktop,docker-credential-ecr-login,docker-credential-gcr,docker-credential-pass,docker-credential-osxkeychain,docker-credential-secretservice,git-remote-https,git-lfs | stdin
            mcp,mcpo,mcp-proxy,mcp-remote,supergateway,fastmcp,goose-mcp | server network
            """;

    private PipeServers() {}
}

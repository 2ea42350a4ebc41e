package io.vritti.program;

/** Test runners, linters and formatters. */
final class TestTools {

    static final String TABLE = """
            pytest                  | content quiet=-q,--quiet,-v,--verbose,-vv tests wordy limit=--timeout \
                valued=-k,-m,-n,-c,-p,-o,-W,--timeout,--rootdir,--junitxml,--maxfail valued=--tb,--cov \
                hazard:--deselect*,--ignore*
            py.test,nosetests,nose2,unittest,trial,stestr,behave,robot | content tests wordy limit=--timeout \
                valued=-k,-m,-n,-c,-p,-o,-W,--timeout,--rootdir,--junitxml,--maxfail valued=--tb,--cov \
                hazard:--deselect*,--ignore*
            jest,vitest,mocha,ava,jasmine,karma,tap,qunit,tape,cypress,testcafe,wtr | heeds=CI content tests waits:--watch,--watchAll \
                hazard:--passWithNoTests,-u,--updateSnapshot
            playwright              | heeds=CI sub tests:test installs:install partial:install network \
                server:run-driver,run-server,run-mcp-server
            rspec,cucumber,minitest,phpunit,pest,codecept,paratest,phpspec,prove,busted | tests
            bats,shellspec,shunit2,roundup | tests
            gotestsum,ginkgo,richgo | tests builds
            locust,k6,jmeter,wrk,ab,hey,vegeta,siege,artillery,gatling | tests network
            coverage                | sub
            coverage run            | runs tests
            flake8,pylint,mypy,pyright,pyre,bandit,ruff,pycodestyle,pydocstyle,vulture | content files dash
            eslint,stylelint,jshint,tslint,standard,xo,biome,oxlint,shellcheck,hadolint | content files dash
            yamllint,markdownlint,rubocop,golangci-lint,staticcheck,checkstyle,pmd,spotbugs | files dash
            ktlint,detekt,phpstan,psalm,phpcs,clang-tidy,cppcheck,actionlint,tflint,checkov | files dash
            semgrep,trivy,ansible-lint,commitlint | files dash
            black,isort,autopep8,yapf,prettier,gofmt,goimports,rustfmt,clang-format,shfmt | files dash \
                informs=1:--check,--check-only,--diff,--list-different,-l pure:--check,--check-only,--diff
            phpcbf,standardrb,google-java-format,swiftformat,terraform-docs | files dash \
                informs=1:--check,--check-only,--diff,--list-different,-l pure:--check,--check-only,--diff
            """;

    private TestTools() {}
}

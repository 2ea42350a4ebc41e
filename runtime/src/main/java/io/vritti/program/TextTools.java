package io.vritti.program;

/** Filters, searchers and comparers of text. */
final class TextTools {

    static final String TABLE = """
            cat,tac,nl,rev,fold,fmt,expand,unexpand,wc,strings,iconv,hexyl,bat,batcat,pr | pure stdin=1
            numfmt,tsort            | pure stdin=1
            head                    | pure stdin=1 valued=-n,-c,--lines,--bytes
            tail                    | pure stdin=1 waits:-f,-F,--follow*,--retry valued=-n,-c,-s,--lines,--bytes,--pid
            sort                    | pure stdin=1 files:-o,--output* \
                valued=-k,-t,-o,-S,-T,--key,--field-separator,--output
            uniq                    | pure stdin=1 valued=-f,-s,-w
            cut                     | pure stdin=1 valued=-d,-f,-c,-b,--delimiter,--fields,--characters \
                valued=--output-delimiter
            column,paste,shuf       | pure stdin=1 valued=-s,-t,-c,-o,-d,-n,-i,-N
            comm,join               | pure dash
            tr                      | pure stdin
            od,xxd,hexdump,base32,base64,uuencode | pure stdin=1 valued=-w,-A,-j,-N,-t,-n,-s,-e,-l,-c
            cmp                     | pure informs=1 stdin=2 valued=-n,-i
            diff,sdiff,diff3,colordiff,zdiff,zcmp,diffstat,delta,icdiff | pure informs=1 dash \
                valued=-U,-C,-I,-x,-X,-W,--label
            grep,egrep,fgrep,zgrep,zegrep,bzgrep,xzgrep | pure informs=1 nostdin:-r,-R,--recursive \
                stdin=1:-e,-f,--regexp*,--file* stdin=2 \
                valued=-e,-f,-A,-B,-C,-m,-d,-D,--regexp,--file,--include,--exclude \
                valued=--exclude-dir,--max-count,--context,--after-context valued=--before-context,--color
            rg,ag,ack,ugrep         | pure informs=1 stdin=1:-e,-f stdin=2 \
                valued=-e,-f,-g,-t,-T,-A,-B,-C,-m,-d,-j,--type,--glob,--max-count valued=--max-depth
            sed,gsed                | pure files:-i,--in-place* stdin=1:-e,-f,--expression*,--file* stdin=2 \
                valued=-e,-f,-l,--expression,--file
            awk,gawk,mawk,nawk      | pure files:*>* opaque:*system(* stdin=1:-f,--file stdin=2 \
                valued=-f,-F,-v,--file,--field-separator,--assign
            jq,yq,gojq,jaq          | pure informs=1,4:-e,--exit-status files:-i,--inplace nostdin:-n,--null-input \
                stdin:--arg,--argjson,--slurpfile,--rawfile stdin=1:-f,--from-file stdin=2 \
                valued=-f,-L,--indent,--from-file
            xmllint,xmlstarlet,xsltproc,tidy,pup,htmlq | pure dash files:--output*,-o
            dos2unix,unix2dos       | files
            patch                   | files nostdin:-i,--input* stdin=2 \
                valued=-p,-d,-i,-o,-r,-D,-F,-B,--strip,--directory,--input
            envsubst,ts,nroff,aspell,ispell | pure stdin
            bc,dc                   | pure stdin
            """;

    private TextTools() {}
}

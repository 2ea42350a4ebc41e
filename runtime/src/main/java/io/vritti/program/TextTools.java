package io.vritti.program;

/** Filters, searchers and comparers of text. */
final class TextTools {

    static final String TABLE = """
            cat                     | pure stdin=1 reads copies harmless=AbeEnstTuv folders=refused
            bat,batcat              | unnamed \
                pure stdin=1 reads beyond folders=refused \
                harmless=npAuP,--plain,--number,--show-all \
                valued=-l,-H,-r,-m,--language,--line-range,--theme,--style
            tac                     | pure stdin=1 reads harmless=br valued=-s,--separator folders=refused
            nl                      | pure stdin=1 reads harmless=bfhidlnpsvw folders=refused \
                valued=-b,-d,-f,-h,-i,-l,-n,-s,-v,-w
            rev                     | pure stdin=1 reads harmless folders=refused
            fold                    | pure stdin=1 reads harmless=bsw valued=-w,--width folders=refused
            fmt                     | pure stdin=1 reads harmless=cstuwgp valued=-w,-g,-p folders=refused
            expand,unexpand         | pure stdin=1 reads harmless=ait valued=-t,--tabs folders=refused
            wc                      | pure stdin=1 reads harmless=clmLw folders=refused more=--files0-from \
                opens=--files0-from
            strings                 | pure stdin=1 reads harmless=aftnews valued=-n,-t,-e,-s,-T folders=refused
            iconv                   | pure stdin=1 reads harmless=cftos valued=-f,-t,-o,--from-code,--to-code,--output \
                saves=-o,--output folders=refused
            pr                      | pure stdin=1 reads valued=-h,-l,-o,-w,-W,-D,-N folders=refused
            hexyl                   | pure stdin=1
            numfmt                  | pure stdin=1 texts
            tsort                   | pure stdin=1 reads=0,1 harmless folders=skipped
            head                    | pure stdin=1 reads copies harmless=cnqvz,--lines,--bytes folders=refused \
                valued=-n,-c,--lines,--bytes
            tail                    | pure stdin=1 reads lenient:-f,-F,--f*,--r* harmless=cnqvz,--lines,--bytes \
                folders=refused more=-f,-F,--follow,--retry,--pid waits:-f,-F,--follow*,--retry \
                valued=-n,-c,-s,--lines,--bytes,--pid
            sort                    | named pure stdin=1 reads together harmless=bcCdfghikMnoRrsStTuVz folders=refused \
                opens=--files0-from,--random-source saves=-o,--output files:-o,--output* \
                more=-R,--random-sort,--random-source,--files0-from \
                valued=-k,-t,-o,-S,-T,--key,--field-separator,--output
            uniq                    | pure stdin=1 reads=0,1 harmless=cdDfisuwz valued=-f,-s,-w folders=refused
            cut                     | pure stdin=1 reads \
                harmless=bcdfnsz,--delimiter,--fields,--characters,--complement \
                folders=refused valued=-d,-f,-c,-b,--delimiter,--fields,--characters,--bytes,--output-delimiter
            paste                   | pure stdin=1 reads harmless=dsz valued=-d,--delimiters folders=refused
            column                  | pure stdin=1 reads harmless=tsocNx valued=-s,-c,-o,-N,-H,-R,-O,-W folders=refused
            shuf                    | pure stdin=1 reads=0,1 lenient:-e,-i,--e*,--i* harmless=nz beyond \
                folders=refused \
                valued=-n,-i,-o,--head-count,--input-range,--output saves=-o,--output
            comm                    | pure dash reads=0,2 together harmless=123z folders=refused
            join                    | pure dash reads=0,2 together harmless=12aeijotvz folders=refused \
                valued=-1,-2,-a,-e,-j,-o,-t,-v
            tr                      | pure stdin folders=skipped
            od                      | pure stdin=1 reads harmless=AabcdfijloNsStvwx valued=-A,-j,-N,-S,-t \
                folders=refused
            xxd                     | pure stdin=1 reads=0,1 harmless=abcCeEgilnoprsud folders=refused \
                valued=-c,-g,-l,-n,-o,-s
            hexdump,hd              | pure stdin=1 reads alone harmless=bcCdenosvx valued=-e,-f,-n,-s opens=-f \
                folders=skipped
            base32,base64           | pure stdin=1 reads=0,1 harmless=diw valued=-w,--wrap folders=refused
            uuencode                | pure stdin=1
            cmp                     | pure informs=1 stdin=2 reads=0,2 together harmless=sblni valued=-n,-i \
                folders=refused
            diff                    | pure informs=1 dash reads=0,2 together lenient:-N,-P,--new-file,--u* \
                harmless=uqbwisyrBUC valued=-U,-C,-I,-x,-X,-W,--label opens=-X,--exclude-from \
                folders=walked more=-X,--exclude-from
            sdiff,diff3,colordiff,zdiff,zcmp,diffstat,delta,icdiff | pure informs=1 dash \
                valued=-U,-C,-I,-x,-X,-W,--label
            grep,egrep,fgrep        | reader=search pure informs=1 nostdin:-r,-R,--recursive texts \
                reads:-e,-f,--regexp*,--file* reads=1 opens=-f,--file lenient:-q,--q*,--si* \
                harmless=cEFhHilLnoPrRvwxeABCm folders=refused folders=walked:-r,-R,-d,--r*,--de*,--di* \
                stdin=1:-e,-f,--regexp*,--file* stdin=2 \
                valued=-e,-f,-A,-B,-C,-m,-d,-D,--regexp,--file,--include,--exclude \
                valued=--exclude-dir,--max-count,--context,--after-context valued=--before-context,--color
            zgrep,zegrep,bzgrep,xzgrep | pure informs=1 texts \
                stdin=1:-e,-f,--regexp*,--file* stdin=2 \
                valued=-e,-f,-A,-B,-C,-m,-d,-D,--regexp,--file
            rg                      | unnamed \
                pure informs=1 texts reads:-e,-f,--regexp,--file,--files reads=1 \
                lenient:-q,--quiet \
                opens=-f,--file harmless=cFhHilnoPvwxSABCmeN stdin=1:-e,-f stdin=2 \
                valued=-e,-f,-g,-t,-T,-A,-B,-C,-m,-d,-j,--type,--glob,--max-count valued=--max-depth
            ag,ack,ugrep            | pure informs=1 texts stdin=1:-e,-f stdin=2 \
                valued=-e,-f,-g,-t,-T,-A,-B,-C,-m,-d,-j,--type,--glob,--max-count valued=--max-depth
            sed,gsed                | reader=sed named pure more=-f,--file texts reads:-e,-f,--expression*,--file* reads=1 alone \
                opens=-f,--file harmless=nErsuzie folders=refused files:-i,--in-place* \
                stdin=1:-e,-f,--expression*,--file* stdin=2 \
                valued=-e,-f,-l,--expression,--file
            awk,gawk,mawk,nawk      | reader=awk pure beyond folders=skipped more=-f,--file texts reads:-f,--file reads=1 alone opens=-f,--file \
                lenient:-f,--file,*exit*,*ARG*,*BEGINFILE*,*getline*,*system* harmless=Fv files:*>* opaque:*system(* \
                stdin=1:-f,--file stdin=2 \
                valued=-f,-F,-v,--file,--field-separator,--assign
            jq,gojq,jaq             | pure clock:*now* texts reads:-f,--from-file reads=1 alone opens=-f,--from-file \
                lenient:-n,--null-input,--arg*,--slurpf*,--raw*,--json*,*input*,*halt* harmless=cCMrjSaes \
                folders=skipped more=-L,-f,--from-file,--rawfile,--slurpfile informs=1,4:-e,--exit-status \
                files:-i,--inplace nostdin:-n,--null-input \
                stdin:--arg,--argjson,--slurpfile,--rawfile stdin=1:-f,--from-file stdin=2 \
                valued=-f,-L,--indent,--from-file
            yq                      | pure texts informs=1,4:-e,--exit-status files:-i,--inplace \
                nostdin:-n,--null-input \
                stdin:--arg,--argjson,--slurpfile,--rawfile stdin=1:-f,--from-file stdin=2 \
                valued=-f,-L,--indent,--from-file
            xmllint,xmlstarlet,xsltproc,tidy,pup,htmlq | pure dash files:--output*,-o
            dos2unix,unix2dos       | files
            patch                   | reader=patch files reads=1 opens=-i,--input saves=-o,--output nostdin:-i,--input* stdin=2 \
                valued=-p,-d,-i,-o,-r,-D,-F,-B,--strip,--directory,--input
            envsubst,ts,nroff,aspell,ispell | pure stdin
            bc,dc                   | pure stdin
            """;

    private TextTools() {}
}

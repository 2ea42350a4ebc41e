package io.vritti.redact;

import java.util.Set;

/**
 * Where programs take secrets, one row per program and subcommand: what generic names ({@code --password}) do not show.
 *
 * <p>{@code -p}: the next word; {@code -p*}: the rest of the same word; {@code -p?}: either; {@code -u:}, {@code -u,},
 * {@code -u%}: behind the user and that sign, in the next or the same word; {@code --set=}: behind {@code name=}; {@code #2}: the
 * second operand behind the row's words, {@code #-1} the last, {@code #1/} and {@code #1:} behind a user; {@code #*=} every
 * {@code name=value}; {@code word>}: behind that word; {@code <}: standard input, {@code <--opt}: standard input with that option,
 * {@code <:}: behind a user on each line. A dash and a letter among the row's words must be among the command's short options.
 */
final class ToolTable {

    /** Their {@code -p} is a port, a project, a path, or says that folders are made. */
    static final Set<String> OTHER_P = Set.of(
            "cargo",
            "compose",
            "cp",
            "docker",
            "docker-compose",
            "git",
            "grep",
            "java",
            "javac",
            "kill",
            "lsof",
            "make",
            "mkdir",
            "mvn",
            "nerdctl",
            "netstat",
            "nmap",
            "npm",
            "npx",
            "patch",
            "perl",
            "pgrep",
            "pkill",
            "podman",
            "ps",
            "pytest",
            "python",
            "python3",
            "read",
            "scp",
            "sftp",
            "ss",
            "ssh",
            "strace",
            "tar",
            "tmux",
            "top",
            "tsc",
            "unzip",
            "wget",
            "xargs",
            "yarn");

    static final String ROWS = """
            7z,7za,7zz,7zr,rar,unrar | -p* -hp*
            ab | -A: -P:
            ansible-vault encrypt_string | #1
            aws secretsmanager | --secret-string
            aws ssm | --value
            aws cognito-idp | --password
            az login | -p
            az acr | -p
            az keyvault | --value
            az ad | -p
            az webapp config | --settings=
            buildah login | -p <--password-stdin
            bundle config | #-1:
            bw login | #2
            bw unlock | #1
            caddy hash-password | -p --plaintext
            cargo login | #1 <
            cf login | -p
            cf auth | #2
            chpasswd | <:
            civo apikey | #-1
            codecov,codecovcli | -t
            composer config | #-1
            couchbase-cli | -p
            cqlsh | -p
            cryptsetup | <
            curl | -u: --user: -U: --proxy-user: -b --oauth2-bearer --cert: -E: --pass --proxy-pass --tlspassword --proxy-cert:
            cypher-shell | -p
            doctl | -t --access-token
            docker login | -p <--password-stdin
            docker secret create | <
            dotnet nuget push | -k --api-key
            drone | -t
            etcdctl | --user:
            expdp,impdp,sqlldr,sqlplus,rman,sql | #1/
            expo login | -p
            fly secrets,flyctl secrets | #*= <
            fly,flyctl | -t --access-token
            gcloud auth activate-refresh-token | #2
            gh auth login | <
            gh secret set | -b --body <
            gh variable set | -b --body
            glab auth login | -t <--stdin
            glab variable set | #2 -v --value
            gpg,gpg2 | --passphrase <--passphrase-fd
            helm login | -p <--password-stdin
            heroku config:set | #*=
            heroku config:add | #*=
            htpasswd -b | #-1
            htpasswd -i | <
            http,https,xh,httpie | -a: --auth:
            hydra | -p
            ibmcloud login,bx login | -p
            influx | -t -password
            ipmitool | -P
            java-jenkins,jenkins-cli | -auth:
            kadmin,kadmin.local | -w -pw
            kinit | <
            kubectl create secret | --from-literal=
            ldapsearch,ldapadd,ldapmodify,ldapdelete,ldapwhoami,ldappasswd | -w -s
            lftp | -u,
            mc alias,mc config | #-1
            mkpasswd | #1 <
            mongo,mongosh,mongodump,mongorestore,mongoexport,mongoimport,mongostat,mongotop | -p?
            mosquitto_pub,mosquitto_sub,mosquitto_rr | -P
            mysql,mysqldump,mysqladmin,mysqlimport,mysqlshow,mysqlcheck,mysqlsh,mariadb,mariadb-dump,mariadb-admin | -p* password>
            neo4j-admin | set-initial-password>
            net user | #2
            netlify | --auth
            ngrok authtoken | #1
            ngrok config | #-1
            nmcli | password>
            npm config set | #2
            ntfy | -u: --user:
            oc login | -p
            openai | -k
            openssl | -k
            openssl passwd | #-1
            pdftotext,pdfinfo,pdftoppm | -upw -opw
            plink,pscp,psftp,putty | -pw
            podman login,nerdctl login | -p <--password-stdin
            podman secret create | <
            poetry config | #-1
            poetry publish | -p
            psexec | -p
            pulumi config set --secret | #-1
            rabbitmqctl add_user | #2
            rabbitmqctl change_password | #2
            racadm | -p
            railway | --token
            rclone config | pass> password> secret_access_key> token>
            rdesktop | -p
            redis-cli,valkey-cli,keydb-cli | -a --pass auth> AUTH>
            sc,schtasks | /rp
            secret-tool store | <
            security | -w -k
            security unlock-keychain | -p
            sendemail | -xp
            skopeo login | -p <--password-stdin
            smbclient,rpcclient,net | -U%
            snmpget,snmpwalk,snmpset,snmpbulkwalk | -c -A -X
            snyk auth | #1
            snyk config | #*=
            sqlcmd,bcp,tsql | -P
            ssh-keygen | -N? -P?
            sshpass | -p?
            sudo | <-S <--stdin
            supabase secrets set | #*=
            swaks | -ap
            twine | -p
            useradd,usermod,adduser | -p
            passwd | <--stdin
            vault login | #1 <
            vercel,vc | -t
            wandb login | #1
            wpa_passphrase | #2 <
            wrangler secret put | <
            xcrun altool,altool | -p
            xfreerdp,xfreerdp3 | /p:*
            yarn config set | #2
            zip,unzip,zipcloak | -P
            """;

    private ToolTable() {}
}

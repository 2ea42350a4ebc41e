package io.vritti.program;

/** Programs that talk to other machines. */
final class NetworkTools {

    static final String TABLE = """
            curl                    | connects sockets=--unix-socket unreached=7 refused=22 retries:--retry* conf=~/.curlrc,~/.config/curlrc \
                variables=CURL_HOME,XDG_CONFIG_HOME \
                proxies=http_proxy,https_proxy,HTTPS_PROXY,all_proxy,ALL_PROXY \
                straight=#fgiIGjkLnNsSvAbcdeFHmoTuwX,--compressed,--fail,--fail-with-body,--get,--head,--include \
                straight=--insecure,--location,--no-buffer,--no-progress-meter,--show-error,--silent,--verbose \
                straight=--connect-timeout,--cookie,--data,--data-binary,--data-raw,--data-urlencode,--form \
                straight=--header,--json,--max-time,--output,--request,--upload-file,--user,--user-agent \
                straight=--write-out \
                pure fetches network partial:-o,-O,--output,--remote-name,-C \
                files:-o,-O,-c,-D,-J,--output*,--remote-name*,--cookie-jar* \
                opaque:-d,--data*,--json*,-F,--form*,-T,--upload-file*,-X,--request* opaque:-K dash \
                limit=-m,--max-time hazard:-k,-X,--request,-T,-F \
                valued=-o,-d,-H,-X,-u,-A,-b,-c,-C,-D,-e,-E,-F,-K,-m,-Q,-r,-t,-T,-U,-w \
                valued=-x,-y,-Y,-z,--output,--data,--data-raw,--data-binary \
                valued=--data-urlencode,--json,--header,--request,--user,--user-agent \
                valued=--cookie,--cookie-jar,--form,--config,--max-time \
                valued=--connect-timeout,--retry,--retry-delay,--retry-max-time \
                valued=--write-out,--proxy,--cacert,--cert,--key,--resolve \
                valued=--unix-socket,--url,--range,--referer,--upload-file
            wget                    | connects refused=8 retries:-t,--tries* conf=~/.wgetrc variables=WGETRC \
                proxies=http_proxy,https_proxy straight=qSvOTU,--no-verbose,--quiet,--server-response,--spider \
                straight=--verbose,--body-data,--header,--method,--output-document,--post-data,--timeout \
                straight=--user-agent \
                files fetches network partial waits:--spider \
                opaque:--post-data*,--post-file*,--method* dash \
                valued=-O,-o,-P,-T,-t,-U,-i,-a,-e,-w,-Q,-A,-R,-D,-I,-X,-l \
                valued=--output-document,--output-file,--directory-prefix,--timeout \
                valued=--tries,--header,--user-agent,--user,--password,--method valued=--post-data,--body-data
            aria2c,axel,httrack,yt-dlp,youtube-dl,rclone,lftp,ncftp,ftp,tftp | network partial maystdin
            http,https,xh,httpie,grpcurl,websocat,wscat,evans,hurl,newman | fetches network dash maystdin
            ssh                     | address=host ports=-p straight=pvqTtinNlxako46 \
                safe=-o,BatchMode=*,ConnectTimeout=*,StrictHostKeyChecking=*,UserKnownHostsFile=*,LogLevel=* \
                safe=PasswordAuthentication=*,IdentitiesOnly=*,PreferredAuthentications=*,User=* \
                also=~/.ssh/config,~~/.ssh/config,/etc/ssh/ssh_config,/etc/ssh/ssh_config.d/ \
                detours=proxy,hostname,control,connectionattempts,match,canonical,localcommand,knownhostscommand \
                plugins credentials=~/.ssh/config,~/.ssh/id_rsa,~/.ssh/id_ecdsa,~/.ssh/id_ed25519 keys=SSH_AUTH_SOCK,SSH_ASKPASS \
                texts leading elsewhere network nostdin:-n stdin hazard \
                valued=-i,-p,-l,-o,-F,-J,-L,-R,-D,-W,-b,-c,-E,-e,-m,-S
            mosh,sshpass,autossh,rsh,telnet,plink | plugins \
                texts leading elsewhere network nostdin:-n stdin hazard \
                valued=-i,-p,-l,-o,-F,-J,-L,-R,-D,-W,-b,-c,-E,-e,-m,-S
            scp,sftp,pscp,sshfs     | credentials=~/.ssh/config,~/.ssh/id_rsa,~/.ssh/id_ecdsa,~/.ssh/id_ed25519 keys=SSH_AUTH_SOCK,SSH_ASKPASS \
                network partial elsewhere valued=-i,-P,-o,-F,-J,-l,-S,-c
            ssh-copy-id,ssh-keyscan | network
            ping,ping6,fping,arping | pure network waits limit=-w,-W valued=-c,-i,-I,-s,-t,-w,-W
            nc,ncat,netcat          | launches sockets=operand:-U address=pair straight=vnN4w connects listens network waits:-z nostdin:-z stdin limit=-w\
                valued=-w,-p,-s,-q,-i
            socat                   | launches listens network waits:-z nostdin:-z stdin limit=-w valued=-w,-p,-s,-q,-i
            dig,host,nslookup,drill,delv,kdig,whois,resolvectl,systemd-resolve | pure network
            traceroute,tracepath,mtr,nmap,iperf,iperf3,tcpdump,tshark,arp,ethtool | network
            ip,ifconfig,route,brctl,nmcli,iw,wg | sub pure:show,ls,list
            ngrok,cloudflared,tailscale,localtunnel,lt,frpc,wg-quick,openvpn,caddy,httpd | network
            haproxy,traefik,envoy,waitress-serve,daphne | network
            gunicorn,uvicorn,hypercorn,flask | listens network
            celery,puma,unicorn,serve,http-server,live-server,nodemon,json-server,ollama | network
            nginx,apachectl         | network pure:-t,-T,-v,-V,configtest
            stripe,twilio,sentry-cli,ldapsearch,kinit,klist,snmpwalk,mosquitto_pub | network
            mosquitto_sub,amqp-publish,rabbitmqctl,rabbitmqadmin | network
            """;

    private NetworkTools() {}
}

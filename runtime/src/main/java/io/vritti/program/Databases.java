package io.vritti.program;

/** Database servers, clients and migrations. */
final class Databases {

    static final String TABLE = """
            psql                    | spelled address=url hosts=-h,--host ports=-p,--port servers=PGHOST,PGPORT urls=-d,--dbname \
                straight=AabcdEeFfHLlnoPpqRsStTUvwXxz01,--command,--file,--list,--username,--no-psqlrc,--no-password \
                straight=--tuples-only,--no-align,--quiet,--set \
                conf=~/.pg_service.conf leaders=PGSERVICE,PGSERVICEFILE,PGHOSTADDR,PGSYSCONFDIR network nostdin:-c,-f,-l,-V,--command*,--file*,--list,--version stdin dash \
                valued=-c,-f,-h,-p,-U,-d,-v,-o,-P,-F,-R,-L,--command,--file,--host \
                valued=--port,--username,--dbname,--set
            mysql,mariadb           | sockets=-S,--socket spelled network nostdin:-e,-V,--execute*,--version stdin \
                valued=-e,-h,-P,-u,-D,-S,--execute,--host,--port,--socket,--user,--database
            sqlite3,sqlite          | reader=database nostdin:-version stdin=2 valued=-cmd,-init,-separator wordy
            duckdb                  | nostdin:-c,-s stdin=2 valued=-c,-s,-init wordy
            sqlcmd,bcp              | network nostdin:-Q,-q,-i stdin valued=-S,-U,-P,-d,-Q,-q,-i,-o
            sqlplus,usql,pgcli,mycli,litecli,cockroach,ysqlsh,snowsql,db2,isql,tsql,vsql | network stdin
            clickhouse,clickhouse-client,clickhouse-local | network stdin
            mongo,mongosh           | network nostdin:--eval* stdin=2 valued=--eval,--host,--port,-u,-p
            redis-cli,valkey-cli,keydb-cli | sockets=-s address=command hosts=-h ports=-p urls=-u straight=hpuan,--no-auth-warning,--raw network nostdin:ping stdin=1 waits:ping,PING valued=-h,-p,-a,-n,-u,-s
            pg_isready              | pure:ping,-h,-p,-U network waits informs=1,2
            mysqladmin              | sockets=-S,--socket pure:ping,-h,-p,-U network waits informs=1,2 valued=-S,--socket
            cqlsh,influx,neo4j,cypher-shell,arangosh,couchdb,surreal,ksql | network maystdin
            redis-server,valkey-server | launches network
            memcached,memcached-tool,postgres,mysqld,mariadbd | network
            mongod,pg_ctl,pg_ctlcluster,initdb,mysql_install_db,mysqld_safe | network
            pg_dump,pg_dumpall,mysqldump,mariadb-dump,mongodump,mongoexport,sqldump | files network partial
            pg_restore,mongorestore,mongoimport | network stdin=1 hazard:-c,--clean,--drop \
                valued=-d,-h,-p,-U,-F,-j,--dbname,--host
            createdb,createuser     | network
            dropdb,dropuser         | network hazard
            flyway,liquibase,alembic,dbmate,goose,migrate,atlas,sqlx,diesel,prisma,knex | sub network \
                hazard:clean,drop,reset,down,downgrade,rollback,--accept-data-loss
            sequelize,typeorm,drizzle-kit,sqitch,ecto | sub network \
                hazard:clean,drop,reset,down,downgrade,rollback,--accept-data-loss
            flyway info,validate    | pure network
            alembic current,history,heads,check | pure network
            """;

    private Databases() {}
}

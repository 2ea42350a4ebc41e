package io.vritti.ecosystem.python.text;

import java.util.Set;

/** Facts about the modules of the standard library. */
public final class PythonModules {

    /** They read nothing but what they are given; what is not listed may read anything. */
    private static final Set<String> PURE = Set.of(
            "__future__",
            "abc",
            "array",
            "ast",
            "base64",
            "binascii",
            "bisect",
            "collections",
            "collections.abc",
            "contextlib",
            "copy",
            "copyreg",
            "csv",
            "dataclasses",
            "decimal",
            "difflib",
            "enum",
            "errno",
            "fractions",
            "functools",
            "graphlib",
            "hashlib",
            "heapq",
            "hmac",
            "html",
            "itertools",
            "json",
            "json.decoder",
            "keyword",
            "math",
            "cmath",
            "numbers",
            "operator",
            "pprint",
            "re",
            "reprlib",
            "statistics",
            "string",
            "struct",
            "textwrap",
            "tomllib",
            "traceback",
            "types",
            "typing",
            "unicodedata",
            "urllib.parse",
            "warnings",
            "weakref",
            "zlib");

    /** They reach the world, but each name of theirs is looked at (see {@link PythonNames}). */
    private static final Set<String> GUARDED = Set.of("os", "os.path", "sys", "io", "pathlib", "argparse");

    /** They talk to what their arguments name, once, and read nothing else but the environment. */
    private static final Set<String> NETWORK =
            Set.of("socket", "urllib.request", "urllib.error", "http.client", "urllib", "http");

    /** They serve what connects, tell the time or log; none of that chooses the port of a server. */
    private static final Set<String> SERVING = Set.of(
            "asyncio",
            "atexit",
            "concurrent.futures",
            "datetime",
            "email.utils",
            "http.server",
            "logging",
            "mimetypes",
            "queue",
            "select",
            "selectors",
            "signal",
            "socketserver",
            "ssl",
            "threading",
            "time",
            "wsgiref.simple_server",
            "xmlrpc.server");

    /** A file of such a name beside the script takes the place of the module, for all modules (Python 3.8-3.14). */
    private static final Set<String> STANDARD =
            Set.of(("abc,aifc,antigravity,argparse,array,ast,asynchat,asyncio,asyncore,atexit,"
                            + "audioop,base64,bdb,binascii,bisect,builtins,bz2,cProfile,calendar,cgi,cgitb,chunk,cmath,cmd,code,codecs,"
                            + "codeop,collections,colorsys,compileall,compression,concurrent,configparser,contextlib,contextvars,copy,"
                            + "copyreg,crypt,csv,ctypes,curses,dataclasses,datetime,dbm,decimal,difflib,dis,distutils,doctest,email,"
                            + "encodings,ensurepip,enum,errno,faulthandler,fcntl,filecmp,fileinput,fnmatch,fractions,ftplib,functools,gc,"
                            + "genericpath,getopt,getpass,gettext,glob,graphlib,grp,gzip,hashlib,heapq,hmac,html,http,idlelib,imaplib,"
                            + "imghdr,imp,importlib,inspect,io,ipaddress,itertools,json,keyword,lib2to3,linecache,locale,logging,lzma,"
                            + "mailbox,mailcap,marshal,math,mimetypes,mmap,modulefinder,msilib,msvcrt,multiprocessing,netrc,nis,nntplib,"
                            + "nt,ntpath,nturl2path,numbers,opcode,operator,optparse,os,ossaudiodev,pathlib,pdb,pickle,pickletools,pipes,"
                            + "pkgutil,platform,plistlib,poplib,posix,posixpath,pprint,profile,pstats,pty,pwd,py_compile,pyclbr,pydoc,"
                            + "pydoc_data,pyexpat,queue,quopri,random,re,readline,reprlib,resource,rlcompleter,runpy,sched,secrets,"
                            + "select,selectors,shelve,shlex,shutil,signal,site,sitecustomize,smtpd,smtplib,sndhdr,socket,socketserver,"
                            + "spwd,sqlite3,sre_compile,sre_constants,sre_parse,ssl,stat,statistics,string,stringprep,struct,subprocess,"
                            + "sunau,symtable,sys,sysconfig,syslog,tabnanny,tarfile,telnetlib,tempfile,termios,textwrap,this,threading,"
                            + "time,timeit,tkinter,token,tokenize,tomllib,trace,traceback,tracemalloc,tty,turtle,types,typing,"
                            + "unicodedata,unittest,urllib,usercustomize,uu,uuid,venv,warnings,wave,weakref,webbrowser,winreg,winsound,"
                            + "wsgiref,xdrlib,xml,xmlrpc,zipapp,zipfile,zipimport,zlib,zoneinfo")
                    .split(","));

    private PythonModules() {}

    /** Whether importing it reads nothing that is not looked at elsewhere. */
    public static boolean understood(String module) {
        return PURE.contains(module) || GUARDED.contains(module) || NETWORK.contains(module);
    }

    /** Whether importing it has no part in the choice of a server's port. */
    public static boolean serves(String module) {
        return SERVING.contains(module);
    }

    /** Whether it belongs to the standard library. */
    public static boolean standard(String module) {
        return STANDARD.contains(top(module));
    }

    /** The package that holds it, or itself. */
    public static String top(String module) {
        int dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }

    static boolean guarded(String module) {
        return GUARDED.contains(module);
    }

    static boolean network(String module) {
        return NETWORK.contains(module);
    }
}

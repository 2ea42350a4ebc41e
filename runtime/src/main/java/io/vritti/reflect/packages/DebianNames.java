package io.vritti.reflect.packages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Debian's packages of something have. */
final class DebianNames {

    private static final Pattern SONAME = Pattern.compile("lib([\\w.+-]{1,60})\\.so\\.(\\d{1,4})");

    /** Header, pkg-config name or {@code -l} name of libraries that are often built against (Debian bookworm, Contents-amd64). */
    private static final Map<String, String> DEVELOPMENT = read("""
            zlib1g-dev           zlib.h zconf.h zlib -lz
            libssl-dev           openssl/ssl.h openssl/evp.h openssl/crypto.h openssl/sha.h openssl/md5.h openssl/err.h openssl libssl libcrypto -lssl -lcrypto
            libffi-dev           ffi.h libffi -lffi
            libcurl4-openssl-dev curl/curl.h libcurl -lcurl
            libpq-dev            libpq-fe.h libpq -lpq
            libxml2-dev          libxml-2.0 -lxml2
            libxslt1-dev         libxslt/xslt.h libxslt -lxslt
            libsqlite3-dev       sqlite3.h sqlite3 -lsqlite3
            libreadline-dev      readline/readline.h readline/history.h readline -lreadline
            libncurses-dev       ncurses.h curses.h ncurses ncursesw -lncurses -ltinfo -lncursesw
            libbz2-dev           bzlib.h bzip2 -lbz2
            liblzma-dev          lzma.h liblzma -llzma
            libzstd-dev          zstd.h libzstd -lzstd
            liblz4-dev           lz4.h liblz4 -llz4
            libpng-dev           png.h libpng -lpng
            libjpeg-dev          jpeglib.h libjpeg -ljpeg
            libtiff-dev          tiffio.h libtiff-4 -ltiff
            libfreetype-dev      ft2build.h freetype2 -lfreetype
            libcairo2-dev        cairo.h cairo -lcairo
            libx11-dev           X11/Xlib.h X11/Xutil.h x11 -lX11
            libxext-dev          X11/extensions/Xext.h xext -lXext
            libgl-dev            GL/gl.h gl -lGL
            libglib2.0-dev       glib.h glib-2.0 gobject-2.0 gio-2.0 -lglib-2.0
            libgtk-3-dev         gtk/gtk.h gtk+-3.0 -lgtk-3
            libpcap-dev          pcap.h pcap/pcap.h libpcap -lpcap
            libpcre2-dev         pcre2.h libpcre2-8 -lpcre2-8
            uuid-dev             uuid/uuid.h uuid -luuid
            libgmp-dev           gmp.h gmp -lgmp
            libmpfr-dev          mpfr.h mpfr -lmpfr
            libyaml-dev          yaml.h yaml-0.1 -lyaml
            libexpat1-dev        expat.h expat -lexpat
            libevent-dev         event.h event2/event.h libevent -levent
            libboost-dev         boost/version.hpp boost/config.hpp boost/shared_ptr.hpp
            libeigen3-dev        eigen3
            libusb-1.0-0-dev     libusb-1.0 -lusb-1.0
            libudev-dev          libudev.h libudev -ludev
            libcap-dev           sys/capability.h libcap -lcap
            libacl1-dev          sys/acl.h -lacl
            libsdl2-dev          SDL2/SDL.h sdl2 -lSDL2
            libasound2-dev       alsa/asoundlib.h alsa -lasound
            libldap2-dev         ldap.h lber.h -lldap -llber
            libkrb5-dev          krb5.h krb5 -lkrb5
            libsasl2-dev         sasl/sasl.h libsasl2 -lsasl2
            libfuse-dev          fuse.h fuse -lfuse
            libmariadb-dev       mariadb/mysql.h libmariadb mariadb -lmariadb
            unixodbc-dev         sql.h sqlext.h odbc -lodbc
            libgdbm-dev          gdbm.h gdbm -lgdbm
            python3-dev          Python.h
            libopenblas-dev      cblas.h openblas -lopenblas
            """);

    private DebianNames() {}

    /** In the order in which they are likely; none where no name follows. */
    static List<String> of(Missing missing) {
        return switch (missing.kind()) {
            case PROGRAM -> List.of(missing.name());
            case HEADER, PKG_CONFIG -> known(missing.name());
            case LINKED_LIBRARY -> known("-l" + missing.name());
            case SHARED_LIBRARY -> ofSoname(missing.name());
            case PYTHON_MODULE -> List.of();
        };
    }

    private static List<String> known(String name) {
        String development = DEVELOPMENT.get(name);
        return development == null ? List.of() : List.of(development);
    }

    /** A digit at the end of the name is set apart: {@code libgtk-3-0}. */
    private static List<String> ofSoname(String name) {
        Matcher soname = SONAME.matcher(name);
        if (!soname.matches()) {
            return List.of();
        }
        String library = soname.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
        boolean digit = Character.isDigit(library.charAt(library.length() - 1));
        String plain = "lib" + library + (digit ? "-" : "") + soname.group(2);
        // 64-bit time changed names in 2024 (Debian trixie, Ubuntu 24.04).
        return List.of(plain, plain + "t64");
    }

    private static Map<String, String> read(String table) {
        Map<String, String> packages = new HashMap<>();
        for (String line : table.split("\n")) {
            String[] words = line.split(" +");
            for (int i = 1; i < words.length; i++) {
                packages.put(words[i], words[0]);
            }
        }
        return packages;
    }
}

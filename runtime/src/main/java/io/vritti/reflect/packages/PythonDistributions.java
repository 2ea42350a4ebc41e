package io.vritti.reflect.packages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Modules of Python whose distribution has another name (the projects' own pages on PyPI). One that is not listed is not guessed: a
 * module of the project itself looks the same, and anybody may have registered its name.
 */
final class PythonDistributions implements PackageSource {

    private static final Map<String, String> NAMES = read("""
            PIL Pillow
            cv2 opencv-python
            yaml PyYAML
            sklearn scikit-learn
            skimage scikit-image
            bs4 beautifulsoup4
            dotenv python-dotenv
            dateutil python-dateutil
            jwt PyJWT
            Crypto pycryptodome
            OpenSSL pyOpenSSL
            MySQLdb mysqlclient
            psycopg2 psycopg2-binary
            serial pyserial
            usb pyusb
            git GitPython
            github PyGithub
            docx python-docx
            pptx python-pptx
            fitz PyMuPDF
            magic python-magic
            slugify python-slugify
            jose python-jose
            multipart python-multipart
            telegram python-telegram-bot
            zmq pyzmq
            win32api pywin32
            attr attrs
            ruamel ruamel.yaml
            pkg_resources setuptools
            Xlib python-xlib
            gi PyGObject
            cairo pycairo
            nacl PyNaCl
            socks PySocks
            ldap python-ldap
            kafka kafka-python
            Levenshtein python-Levenshtein
            rest_framework djangorestframework
            corsheaders django-cors-headers
            flask_cors Flask-Cors
            flask_sqlalchemy Flask-SQLAlchemy
            flask_login Flask-Login
            wx wxPython
            discord discord.py
            mpl_toolkits matplotlib
            pylab matplotlib
            faiss faiss-cpu
            sentence_transformers sentence-transformers
            more_itertools more-itertools
            typing_extensions typing-extensions
            absl absl-py
            tensorboardX tensorboardX
            websocket websocket-client
            requests requests
            numpy numpy
            pandas pandas
            scipy scipy
            matplotlib matplotlib
            flask Flask
            django Django
            fastapi fastapi
            uvicorn uvicorn
            pytest pytest
            pydantic pydantic
            sqlalchemy SQLAlchemy
            lxml lxml
            click click
            tqdm tqdm
            jinja2 Jinja2
            httpx httpx
            aiohttp aiohttp
            redis redis
            boto3 boto3
            celery celery
            torch torch
            tensorflow tensorflow
            transformers transformers
            seaborn seaborn
            selenium selenium
            openpyxl openpyxl
            openai openai
            """);

    @Override
    public Optional<Brought> of(Missing missing, ReadLimit limit) {
        String name = missing.kind() == Missing.Kind.PYTHON_MODULE ? NAMES.get(missing.name()) : null;
        return Optional.ofNullable(name).map(distribution -> new Brought(distribution, "", "pip", true));
    }

    private static Map<String, String> read(String table) {
        Map<String, String> names = new HashMap<>();
        for (String line : table.split("\n")) {
            int blank = line.indexOf(' ');
            names.put(line.substring(0, blank), line.substring(blank + 1));
        }
        return names;
    }
}

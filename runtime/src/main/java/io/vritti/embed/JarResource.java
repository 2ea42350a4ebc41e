package io.vritti.embed;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;

/**
 * A large file in a jar, with the length and the CRC-32 from the jar's directory, which show whether it was unpacked
 * before.
 *
 * @param length bytes
 * @param crc CRC-32 of the content
 */
record JarResource(String name, URL url, long length, long crc) {

    /** The header by which the agent's own class loader tells the CRC-32. */
    private static final String CRC_HEADER = "crc-32";

    /** @throws EmbeddingException if there is none of that name */
    static JarResource find(String name) throws EmbeddingException, IOException {
        URL url = JarResource.class.getResource(name);
        if (url == null) {
            throw new EmbeddingException("the jar holds no " + name);
        }
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (InputStream opened = jar.getInputStream()) {
                return new JarResource(
                        name,
                        url,
                        jar.getJarEntry().getSize(),
                        jar.getJarEntry().getCrc());
            }
        }
        return new JarResource(
                name, url, connection.getContentLengthLong(), Long.parseLong(connection.getHeaderField(CRC_HEADER)));
    }

    InputStream open() throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}

package dev.signet.core.home;

import java.nio.file.Path;

/** Where the home keeps the files of a certificate that was not sent elsewhere: a directory called like the certificate. */
final class CertificateDirectory {
    private static final int MAX_LENGTH = 100;

    static Path of(Home home, String name) {
        return home.certificates().resolve(fileName(name));
    }

    /** Returns a name as it can stand in a path: a wildcard is spelled out, what is special elsewhere becomes a low line. */
    static String fileName(String name) {
        String plain = name.startsWith("*.") ? "wildcard." + name.substring(2) : name;
        StringBuilder fileName = new StringBuilder();
        for (int i = 0; i < plain.length() && i < MAX_LENGTH; i++) {
            char character = plain.charAt(i);
            boolean usual = character < 0x80 && Character.isLetterOrDigit(character) || "-_.@".indexOf(character) >= 0;
            fileName.append(usual && !(i == 0 && character == '.') ? character : '_');
        }
        return fileName.length() == 0 ? "_" : fileName.toString();
    }

    private CertificateDirectory() {}
}

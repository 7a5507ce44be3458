package dev.signet.cli.ca;

import dev.signet.cli.Session;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.Home;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what {@code init} made. */
final class InitText {
    static Map<String, Object> json(NewHome.Made made) {
        Map<String, Object> json = new LinkedHashMap<>();
        Home home = made.home();
        json.put("home", home.directory().toAbsolutePath().normalize());
        json.put(
                "authorities",
                home.config().authorities().keySet().stream()
                        .map(name -> authority(home, name))
                        .toList());
        json.put("rootPassphraseFile", made.rootPassphrase());
        json.put("issuingPassphraseFile", made.issuingPassphrase());
        return json;
    }

    private static Map<String, Object> authority(Home home, String name) {
        Certificate certificate = home.authority(name).certificate().orElseThrow();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("subject", certificate.subject());
        json.put("serial", certificate.serialNumber().hex());
        json.put("key", certificate.publicKey());
        json.put("notAfter", certificate.validity().notAfter());
        json.put("certificate", home.certificateFile(name));
        json.put("sha256", certificate.fingerprint());
        return json;
    }

    /**
     * @param freeKinds kinds of names that the constraints leave free
     */
    static void print(NewHome.Made made, List<String> freeKinds, Session session) {
        PrintStream out = session.out();
        Home home = made.home();
        out.println("made a certification authority in " + home.directory());
        for (String name : home.config().authorities().keySet()) {
            Certificate certificate = home.authority(name).certificate().orElseThrow();
            out.println("  " + padded(name) + certificate.subject() + ", " + certificate.publicKey() + ", valid until "
                    + certificate.validity().notAfter());
        }
        passphrase(
                out,
                "root",
                made.rootPassphrase(),
                "keep it offline, away from this machine: it is needed only for the");
        if (made.rootPassphrase().isPresent()) {
            out.println("            root's yearly CRL, and to revoke or replace the issuing CA");
        }
        passphrase(out, "issuing", made.issuingPassphrase(), "signet.yaml names it, so commands find it");
        if (!freeKinds.isEmpty()) {
            session.err()
                    .println("note: the CA is bound for the names of --permit; names of other kinds ("
                            + String.join(", ", freeKinds) + ") stay free; --permit-only forbids them");
        }
        out.println();
        out.println("Next:");
        out.println("  " + session.program() + " issue NAME" + option(home) + "      a server certificate");
        out.println(
                "  " + session.program() + " trust" + option(home) + "           how to make programs trust the root");
        out.println("  " + session.program() + " publish" + option(home)
                + "         CRLs and CA certificates to a directory");
    }

    private static void passphrase(PrintStream out, String authority, java.util.Optional<Path> file, String advice) {
        file.ifPresent(path -> {
            out.println("  passphrase of the " + authority + " key: " + path);
            out.println("            " + advice);
        });
    }

    private static String option(Home home) {
        return " --home " + home.directory();
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, 10 - name.length()));
    }

    private InitText() {}
}

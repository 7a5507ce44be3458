package dev.signet.cli.ca;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.home.Delivered;
import dev.signet.core.home.Home;
import dev.signet.core.home.PublishAuthorities;
import java.io.PrintStream;
import java.nio.file.Path;

/** What {@code quickstart} says: what was made, and commands to copy. A test runs them as they are printed. */
final class QuickstartText {
    static final String P12_PASSPHRASE = "cert.p12.passphrase";

    private final Home home;
    private final String program;
    private final int port;

    QuickstartText(Home home, String program, int port) {
        this.home = home;
        this.program = quoted(Path.of(program));
        this.port = port;
    }

    void made(
            NewHome.Made made,
            Delivered server,
            Delivered client,
            PublishAuthorities.Published published,
            PrintStream out) {
        out.println("Made a certification authority in " + home.directory() + ":");
        for (String name : home.config().authorities().keySet()) {
            Certificate certificate = home.authority(name).certificate().orElseThrow();
            out.println("  " + padded(name) + home.certificateFile(name));
            out.println("  " + padded("") + certificate.subject() + ", valid until "
                    + certificate.validity().notAfter());
        }
        out.println("  " + padded("server") + server.directory() + "/  (localhost, 127.0.0.1)");
        out.println("  " + padded("client") + client.directory()
                + "/  (with cert.p12 for browsers; its passphrase is in " + P12_PASSPHRASE + ")");
        out.println("  " + padded("public") + published.directory() + "/  (CA certificates and CRLs)");
        made.issuingPassphrase()
                .ifPresent(
                        file -> out.println("The issuing key's passphrase is in " + file + "; signet.yaml names it."));
        made.rootPassphrase().ifPresent(file -> {
            out.println("The root key's passphrase is in " + file + ".");
            out.println("It belongs offline: move that file and keys/root.pem away from this machine.");
        });
        out.println("Both chains were checked, with their CRLs.");
        out.println();
    }

    void commands(PrintStream out) {
        Path certs = home.certificates();
        String bundle = quoted(home.publishDirectory().resolve("ca-crl-bundle.pem"));
        String server = quoted(certs.resolve("localhost"));
        String client = quoted(certs.resolve("client"));
        String root = quoted(home.certificateFile("root"));
        out.println("Try it. A server that wants a client certificate:");
        out.println("  openssl s_server -accept " + port + " -www -cert " + server + "/cert.pem -key " + server
                + "/key.pem -cert_chain " + server + "/chain.pem -CAfile " + bundle
                + " -crl_check_all -Verify 2 -verify_return_error");
        out.println("In another terminal, this gets in:");
        out.println("  curl --cacert " + root + " --cert " + client + "/fullchain.pem --key " + client
                + "/key.pem https://localhost:" + port + "/");
        out.println("and this does not:");
        out.println("  curl --cacert " + root + " https://localhost:" + port + "/");
        out.println("Then:");
        out.println("  " + program + " revoke client --home " + quoted(home.directory()) + " && " + program
                + " publish --home " + quoted(home.directory()));
        out.println("and with the server started again, the client is kept out too.");
    }

    /** Quotes a path for a shell where it needs it. */
    private static String quoted(Path path) {
        String text = path.toString();
        boolean plain = text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/._-+@".indexOf(c) >= 0);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, 9 - name.length()));
    }
}

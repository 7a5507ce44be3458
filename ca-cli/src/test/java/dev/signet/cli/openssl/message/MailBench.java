package dev.signet.cli.openssl.message;

import java.nio.file.Path;

/** A workbench with an authority, two certificates below it, and a text. */
final class MailBench {
    static Workbench at(Path directory) {
        Workbench bench = new Workbench(directory);
        bench.write("x.cnf", """
                [ca]
                basicConstraints=critical,CA:TRUE
                subjectKeyIdentifier=hash
                [leaf]
                basicConstraints=CA:FALSE
                keyUsage=digitalSignature,keyEncipherment,keyAgreement
                subjectKeyIdentifier=hash
                [req]
                distinguished_name=dn
                [dn]
                """);
        bench.opensslDoes("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Root -days 9"
                + " -config x.cnf -extensions ca -keyout ca.key -out ca.pem");
        leaf(bench, "rsa", "-newkey rsa:2048");
        leaf(bench, "ec", "-newkey ec -pkeyopt ec_paramgen_curve:P-256");
        bench.write("rsa.both", bench.text("rsa.pem") + bench.text("rsa.key"));
        bench.write("text.txt", "First line\nSecond line \n\nLast line without end");
        return bench;
    }

    private static void leaf(Workbench bench, String name, String key) {
        bench.opensslDoes("req -new " + key + " -nodes -subj /CN=" + name + " -config x.cnf -keyout " + name + ".key"
                + " -out " + name + ".csr");
        bench.opensslDoes("x509 -req -in " + name + ".csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 9"
                + " -extfile x.cnf -extensions leaf -out " + name + ".pem");
    }

    private MailBench() {}
}

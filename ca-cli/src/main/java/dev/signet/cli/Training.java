package dev.signet.cli;

import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The hidden {@code __train} command: runs a bit of everything, while the launcher has the JVM write down which classes
 * were used. Later starts map those from an archive instead of loading them.
 *
 * <p>There are two archives, as newer JVMs link all that is in one before the command begins: a small one for the commands
 * that only read files, which scripts start by the hundred, and one for all others. {@code bin/signet} lists the former.
 *
 * <p>A command that no line here runs works all the same, but starts two to three times slower. Whoever adds a command
 * adds lines that take its usual ways, success and a wrong option among them. Lines run in order and share a directory, so
 * that one can use what an earlier one made; how they end does not matter.
 */
final class Training {

    /**
     * Command lines of commands that only read, split at blanks. Not in it is what needs a hash, or writes a file: the 200
     * classes more would cost every other command 3 ms, a tenth of its time.
     */
    static final String[] READING = {
        "help",
        "--version",
        "version",
        "version -a",
        "no-such-command",
        "x509 -in rsa.pem -noout -text",
        "x509 -in ed25519.pem -noout -text",
        "x509 -in p256.pem -noout -text -nameopt RFC2253 -certopt no_sigdump",
        "x509 -in rsa.pem -noout -subject -issuer -serial -dates -ext subjectAltName",
        "x509 -in rsa.pem -noout -email -ocsp_uri -purpose -pubkey -modulus -checkend 1",
        "x509 -in p256.pem -noout -purpose -pubkey",
        "x509 -in p256.pem",
        "crl2pkcs7 -nocrl -certfile ed25519.pem",
        "pkcs7 -in ed25519.p7 -print_certs -text",
        "pkcs7 -in ed25519.p7 -print_certs -noout",
        "pkcs7 -no-such-option",
        "pkey -in rsa.key -noout -text",
        "pkey -in p256.key -pubout -text_pub",
        "pkey -no-such-option",
        "rsa -in rsa.key -noout -modulus",
        "rsa -in rsa.key -traditional",
        "ec -in p256.key -noout -text",
        "ec -in p256.key -param_out",
        "asn1parse -in rsa.pem -i",
        "x509 -no-such-option",
        "x509 -in no-such-file",
        "crl -in list.pem -noout -text -issuer -lastupdate -nextupdate -crlnumber",
        "crl -in list.pem"
    };

    /** Command lines of all others, split at blanks. */
    static final String[] WORKING = {
        "s_client -connect localhost:1 -no-CAfile -no-CApath -no-CAstore",
        "s_server -no-such-option",
        "genrsa -traditional -out rsa.new 1024",
        "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.new",
        "genpkey -algorithm ED25519",
        "genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dh.new",
        "pkeyparam -in dh.new -text",
        "dhparam -in dh.new -check",
        "dsaparam -out dsa.new 512",
        "gendsa -out dsa.key dsa.new",
        "dsa -in dsa.key -text",
        "verify -CAfile rsa.pem -show_chain rsa.pem",
        "rehash .",
        "verify -CApath . rsa.pem",
        "verify -CAfile p256.pem -check_ss_sig p256.pem ed25519.pem",
        "pkey -in rsa.key -aes256 -passout pass:training -out encrypted.key",
        "pkey -in encrypted.key -passin pass:training -check -noout",
        "rsa -in rsa.key -check -noout",
        "ecparam -name prime256v1 -text",
        "pkcs8 -in rsa.key -topk8 -nocrypt",
        "ecparam -name secp384r1 -genkey -noout -out p384.key",
        "ec -in p384.key -check -noout",
        "pkcs8 -in rsa.key -topk8 -passout pass:training -out encrypted.key",
        "batch",
        "init --home another --name Another",
        "init --nmae Another",
        "quickstart",
        "quickstart --json",
        "issue --help",
        "issue server.example 192.0.2.7 --p12 --jks --combined",
        "issue other.example --no-such-option",
        "issue --profile client person --json",
        "renew server.example",
        "renew --all",
        "list",
        "list --json --name server*",
        "list --csv --status valid --expiring 1000d --issued-since 1d --limit 9",
        "show server.example",
        "show person --json",
        "status",
        "status --json",
        "passphrase",
        "revoke person",
        "publish --root",
        "publish --json",
        "rollover --help",
        "trust",
        "dgst -sha256 rsa.pem p256.pem",
        "dgst -sha3-256 -r rsa.pem",
        "sha256 rsa.pem",
        "enc -aes-256-cbc -pbkdf2 -k training -in rsa.pem -out rsa.enc",
        "enc -d -aes-256-cbc -pbkdf2 -k training -in rsa.enc",
        "base64 -in rsa.pem",
        "dgst -sha256 -sign rsa.key -out rsa.sig rsa.pem",
        "pkeyutl -encrypt -inkey rsa.key -in p256.key -pkeyopt rsa_padding_mode:oaep",
        "pkeyutl -sign -rawin -inkey p256.key -in rsa.pem",
        "pkeyutl -derive -inkey p256.key -peerkey p256.key",
        "rsautl -sign -inkey rsa.key -in rsa.sig",
        "mac -digest SHA256 -macopt key:training -in rsa.pem HMAC",
        "kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt pass:training -kdfopt salt:salt PBKDF2",
        "rand -hex 16",
        "passwd -6 training",
        "prime 97",
        "errstr 0480006C",
        "ciphers -v HIGH",
        "list -digest-algorithms",
        "export server.example --out exported",
        "check exported/fullchain.pem --hostname server.example",
        "check exported/cert.pem exported/key.pem --json --purpose client",
        "check exported --junit report.xml --sarif report.sarif --lint",
        "show exported/cert.pem --pem --chain",
        "cms -sign -nodetach -in rsa.pem -signer exported/cert.pem -inkey exported/key.pem -out signed.msg",
        "cms -verify -noverify -in signed.msg",
        "cms -encrypt -aes128 -in rsa.pem -out encrypted.msg exported/cert.pem",
        "cms -decrypt -in encrypted.msg -inkey exported/key.pem",
        "smime -sign -in rsa.pem -signer exported/cert.pem -inkey exported/key.pem",
        "storeutl -noout -text rsa.pem",
        "nseq -toseq -in rsa.pem",
        "ts -query -data rsa.pem -cert -out request.tsq",
        "ts -query -in request.tsq -text",
        "pkcs12 -export -in exported/cert.pem -inkey exported/key.pem -passout pass:x -out exported/new.p12",
        "pkcs12 -in exported/new.p12 -passin pass:x -noenc -info",
        "sign exported/cert.pem",
        "import-crl home/public/issuing.crl",
        "ocsp -issuer p256.pem -cert p256.pem -req_text -reqout request.der",
        "ocsp -no-such-option",
        "req -x509 -newkey ed25519 -noenc -keyout req.key -out req.pem -subj /CN=training.example -addext subjectAltName=DNS:a",
        "req -new -key req.key -subj /CN=training.example -out req.csr",
        "req -in req.csr -noout -text -verify -subject",
        "req -in no-such-file",
        "x509 -req -in req.csr -CA req.pem -CAkey req.key -CAcreateserial -out made.pem -days 2",
        "x509 -in made.pem -noout -checkhost training.example",
        "spkac -key req.key -challenge c -digest sha256 -out key.spk",
        "spkac -in key.spk -verify",
        "req -no-such-option",
        "ca -config no-such-file",
        "ca -no-such-option"
    };

    private Training() {}

    /**
     * Runs the lines of one archive.
     *
     * @param args {@code reading} or {@code working}, and an empty directory to work in, which the caller deletes
     */
    static int run(String[] args, Session session) {
        if (args.length != 2) {
            session.err().println("Usage: __train reading|working DIRECTORY");
            return 2;
        }
        Path directory = session.file(args[1]);
        try {
            write(directory, "rsa.pem", TrainingCertificates.RSA);
            write(directory, "rsa.key", TrainingKeys.RSA);
            write(directory, "p256.key", TrainingKeys.EC);
            write(directory, "p256.pem", TrainingCertificates.P256);
            write(directory, "ed25519.pem", TrainingCertificates.ED25519);
            write(directory, "list.pem", TrainingCertificates.REVOCATION_LIST);
            write(directory, "ed25519.p7", TrainingCertificates.PKCS7);
        } catch (IOException e) {
            return Failure.reportUnexpected(e, session, session.debug());
        }
        for (String line : args[0].equals("reading") ? READING : WORKING) {
            runLine(line, directory);
        }
        return 0;
    }

    private static void runLine(String line, Path directory) {
        Map<String, String> environment = Map.of(
                "SIGNET_HOME", directory.resolve("home").toString(),
                "SIGNET_PASSPHRASE", "only for training",
                "SIGNET_ROOT_PASSPHRASE", "only for training",
                "SIGNET_EXPORT_PASSPHRASE", "only for training");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int unused = Main.run(
                line.split(" "),
                Session.of(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, environment, directory));
    }

    private static void write(Path directory, String name, String text) throws IOException {
        try (OutputStream out = new FileOutputStream(directory.resolve(name).toFile())) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }
}

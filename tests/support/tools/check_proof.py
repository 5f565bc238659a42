"""Checks a proof.json with nothing of the product: Python's cryptography, and the formats as they are written down.

Reads the proof from standard input; prints one line per finding of what holds. Ends with an error where anything does not.
"""

import base64
import hashlib
import json
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature


def decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def canonical(value: object) -> bytes:
    """RFC 8785 for what a proof holds: strings, integers, lists, null, true, and objects with ASCII keys."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def partners(proof: dict, document: dict) -> None:
    signatures = list(proof["agreement"]["signatures"])
    for seat in ("a", "b"):
        key = document["keys"][seat]
        if key["kind"] == "none":
            print(f"{seat}: no key")
            continue
        made = signatures.pop(0)
        header = json.loads(decoded(made["protected"]))
        assert header["alg"] == "Ed25519" and header["fb"]["seat"] == seat
        assert header["fb"]["statement"] == digest(canonical(proof["statements"][seat]))
        signed = f"{made['protected']}.{proof['agreement']['payload']}".encode()
        Ed25519PublicKey.from_public_bytes(decoded(key["jwk"]["x"])).verify(decoded(made["signature"]), signed)
        print(f"{seat}: signed")
    assert signatures == []


def record(proof: dict, receipt: dict) -> None:
    previous = None
    for entry in proof["audit"]:
        assert previous is None or entry["previous"] == previous
        previous = digest(canonical(entry))
    assert previous == receipt["auditHead"]
    print("record: unbroken")


def host(proof: dict) -> dict:
    jws = proof["receipt"]
    header = json.loads(decoded(jws["protected"]))
    leaf, root = (x509.load_der_x509_certificate(base64.b64decode(der)) for der in header["x5c"])
    for certificate in (root, leaf):
        assert certificate.issuer == root.subject
        said = certificate.tbs_certificate_bytes
        root.public_key().verify(certificate.signature, said, ec.ECDSA(certificate.signature_hash_algorithm))
    raw = decoded(jws["signature"])
    der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    signed = f"{jws['protected']}.{jws['payload']}".encode()
    leaf.public_key().verify(der, signed, ec.ECDSA(hashes.SHA256()))
    print("host: signed")
    return json.loads(decoded(jws["payload"]))


def main() -> None:
    proof = json.load(sys.stdin)
    payload = decoded(proof["agreement"]["payload"])
    document = json.loads(payload)
    assert canonical(document) == payload and document == proof["readable"]["document"]
    partners(proof, document)
    receipt = host(proof)
    assert receipt["document"] == digest(payload)
    assert receipt["statements"] == {seat: digest(canonical(said)) for seat, said in proof["statements"].items()}
    record(proof, receipt)


main()

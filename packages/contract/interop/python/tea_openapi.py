"""Adds a data source with alibabacloud-tea-openapi, on which the clients of single products stand, and prints what came
of it as one line of JSON.

python tea_openapi.py [create | again | wrong-secret | unknown-key]
"""

import json
import os
import sys
from urllib.parse import urlsplit

from alibabacloud_tea_openapi.client import Client
from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from alibabacloud_tea_openapi.models import Config, OpenApiRequest, Params
from alibabacloud_tea_util.models import RuntimeOptions

action = sys.argv[1] if len(sys.argv) > 1 else "create"
env = os.environ
endpoint = urlsplit(env["DATAWORKS_ENDPOINT"])
config = Config(
    endpoint=endpoint.netloc,
    protocol=endpoint.scheme,
    signature_algorithm=env.get("DATAWORKS_SIGNATURE_ALGORITHM"),
    access_key_id="nobody" if action == "unknown-key" else env["ALIBABA_CLOUD_ACCESS_KEY_ID"],
    access_key_secret="wrong" if action == "wrong-secret" else env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
)
operation = Params(
    action="CreateConnection",
    version="2020-05-18",
    protocol="HTTPS",
    pathname="/",
    method="POST",
    auth_type="AK",
    style="RPC",
    req_body_type="formData",
    body_type="json",
)
content = {"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}
parameters = {
    "ProjectId": env.get("DATAWORKS_PROJECT_ID", "1"),
    "Name": env.get("DATAWORKS_NAME", "orders"),
    "ConnectionType": "rds",
    "SubType": "mysql",
    "EnvType": "1",
    "Content": env.get("DATAWORKS_CONTENT", json.dumps(content)),
}
place = env.get("DATAWORKS_PARAMETERS_IN", "query")


def create_connection():
    request = OpenApiRequest(**{place: parameters})
    return Client(config).call_api(operation, request, RuntimeOptions())["body"]


try:
    if action == "again":
        create_connection()
    body = create_connection()
    print(json.dumps({"ok": True, "data": body["Data"], "requestId": body["RequestId"]}))
except AlibabaCloudException as error:
    print(json.dumps({"ok": False, "code": error.code, "requestId": error.request_id, "error": error.name}))

"""Adds a data source with alibabacloud-dataworks-public20200518, and prints what came of it as one line of JSON.

python dataworks_public20200518.py [create | again | wrong-secret | unknown-key]
"""

# region guide
import json
import os
from urllib.parse import urlsplit

from alibabacloud_dataworks_public20200518.client import Client
from alibabacloud_dataworks_public20200518.models import CreateConnectionRequest
from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from alibabacloud_tea_openapi.models import Config

endpoint = urlsplit(os.environ["DATAWORKS_ENDPOINT"])
config = Config(
    endpoint=endpoint.netloc,
    protocol=endpoint.scheme,
    access_key_id=os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"],
    access_key_secret=os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
)
content = {"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}
request = CreateConnectionRequest(
    project_id=1,
    name="orders",
    connection_type="rds",
    sub_type="mysql",
    env_type=1,
    content=json.dumps(content),
)

# endregion
import sys

action = sys.argv[1] if len(sys.argv) > 1 else "create"
config.signature_algorithm = os.environ.get("DATAWORKS_SIGNATURE_ALGORITHM")
request.project_id = int(os.environ.get("DATAWORKS_PROJECT_ID", "1"))
request.name = os.environ.get("DATAWORKS_NAME", request.name)
request.content = os.environ.get("DATAWORKS_CONTENT", request.content)
if action == "unknown-key":
    config.access_key_id = "nobody"
if action == "wrong-secret":
    config.access_key_secret = "wrong"
if action == "again":
    Client(config).create_connection(request)
# region guide
try:
    body = Client(config).create_connection(request).body
    print(json.dumps({"ok": True, "data": body.data, "requestId": body.request_id}))
except AlibabaCloudException as error:
    print(json.dumps({"ok": False, "code": error.code, "requestId": error.request_id, "error": error.name}))
# endregion

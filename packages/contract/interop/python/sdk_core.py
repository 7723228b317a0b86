"""Adds a data source with aliyun-python-sdk-core, which signs with HMAC-SHA1, and prints what came of it as one line of
JSON.

python sdk_core.py [create | again | wrong-secret | unknown-key]
"""

import json
import os
import sys
from urllib.parse import urlsplit

from aliyunsdkcore.acs_exception.exceptions import ServerException
from aliyunsdkcore.client import AcsClient
from aliyunsdkcore.request import RpcRequest

action = sys.argv[1] if len(sys.argv) > 1 else "create"
env = os.environ
key_id = "nobody" if action == "unknown-key" else env["ALIBABA_CLOUD_ACCESS_KEY_ID"]
secret = "wrong" if action == "wrong-secret" else env["ALIBABA_CLOUD_ACCESS_KEY_SECRET"]
content = {"database": "orders", "instanceName": "rm-1", "username": "reader", "password": "secret"}
parameters = {
    "ProjectId": env.get("DATAWORKS_PROJECT_ID", "1"),
    "Name": env.get("DATAWORKS_NAME", "orders"),
    "ConnectionType": "rds",
    "SubType": "mysql",
    "EnvType": "1",
    "Content": env.get("DATAWORKS_CONTENT", json.dumps(content)),
}
place = env.get("DATAWORKS_PARAMETERS_IN", "body")
# region endpoint
endpoint = urlsplit(os.environ["DATAWORKS_ENDPOINT"])
client = AcsClient(key_id, secret, "cn-shanghai", port=endpoint.port)
request = RpcRequest("dataworks-public", "2020-05-18", "CreateConnection")
request.set_endpoint(endpoint.hostname)
request.set_protocol_type(endpoint.scheme)
# endregion
request.set_method("POST")
for name, value in parameters.items():
    if place == "query":
        request.add_query_param(name, value)
    else:
        request.add_body_params(name, value)

try:
    if action == "again":
        client.do_action_with_exception(request)
    answer = json.loads(client.do_action_with_exception(request))
    print(json.dumps({"ok": True, "data": answer["Data"], "requestId": answer["RequestId"]}))
except ServerException as error:
    print(json.dumps({"ok": False, "code": error.get_error_code(), "requestId": error.get_request_id()}))

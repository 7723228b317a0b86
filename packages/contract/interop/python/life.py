"""The life of a data source with alibabacloud-dataworks-public20200518, one line for each step."""

import json
import os
from urllib.parse import urlsplit

from alibabacloud_dataworks_public20200518 import models
from alibabacloud_dataworks_public20200518.client import Client
from alibabacloud_tea_openapi.exceptions import AlibabaCloudException
from alibabacloud_tea_openapi.models import Config

endpoint = urlsplit(os.environ["DATAWORKS_ENDPOINT"])
client = Client(
    Config(
        endpoint=endpoint.netloc,
        protocol=endpoint.scheme,
        access_key_id=os.environ["ALIBABA_CLOUD_ACCESS_KEY_ID"],
        access_key_secret=os.environ["ALIBABA_CLOUD_ACCESS_KEY_SECRET"],
    )
)
content = json.dumps({"database": "d", "instanceName": "rm-1", "username": "u", "password": "p"})
common = {"project_id": 1, "env_type": 1, "sub_type": "mysql", "content": content}


def say(*words):
    print(*[str(word).lower() if isinstance(word, bool) else word for word in words])


request = models.CreateConnectionRequest(name="first", connection_type="rds", **common)
say("create", client.create_connection(request).body.data)
request = models.CreateDataSourceRequest(name="second", data_source_type="rds", **common)
say("create", client.create_data_source(request).body.data)
request = models.ListConnectionsRequest(project_id=1, page_size=1, page_number=2)
page = client.list_connections(request).body.data
say("page", page.total_count, page.connections[0].name)
request = models.UpdateConnectionRequest(connection_id=123, description="changed")
say("update", client.update_connection(request).body.data)
request = models.ListDataSourcesRequest(project_id=1, name="first")
page = client.list_data_sources(request).body.data
say("list", page.total_count, page.data_sources[0].description)
say("projects", client.list_projects(models.ListProjectsRequest()).body.page_result.total_count)
request = models.TestNetworkConnectionRequest(
    project_id=1, datasource_name="first", env_type="1", resource_group="g"
)
say("reach", client.test_network_connection(request).body.task_list.connect_status)
request = models.DeleteConnectionRequest(connection_id=123)
say("delete", client.delete_connection(request).body.data)
say("list", client.list_connections(models.ListConnectionsRequest(project_id=1)).body.data.total_count)
try:
    client.delete_connection(request)
except AlibabaCloudException as error:
    say("refused", error.code)

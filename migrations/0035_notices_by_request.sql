-- casework/requests: who was told of a request is asked whenever one is opened.
create index request_notices_by_request on request_notices (request);

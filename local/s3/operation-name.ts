import type { Address } from './address.ts';

/** Sub-resources of a bucket or object, by their query parameter, as S3 words them in operation names. */
const bucketNouns: Readonly<Record<string, string>> = {
  abac: 'BucketAbac',
  accelerate: 'BucketAccelerateConfiguration',
  acl: 'BucketAcl',
  analytics: 'BucketAnalyticsConfiguration',
  cors: 'BucketCors',
  encryption: 'BucketEncryption',
  'intelligent-tiering': 'BucketIntelligentTieringConfiguration',
  inventory: 'BucketInventoryConfiguration',
  lifecycle: 'BucketLifecycleConfiguration',
  location: 'BucketLocation',
  logging: 'BucketLogging',
  metadataConfiguration: 'BucketMetadataConfiguration',
  metadataTable: 'BucketMetadataTableConfiguration',
  metrics: 'BucketMetricsConfiguration',
  notification: 'BucketNotificationConfiguration',
  'object-lock': 'ObjectLockConfiguration',
  ownershipControls: 'BucketOwnershipControls',
  policy: 'BucketPolicy',
  policyStatus: 'BucketPolicyStatus',
  publicAccessBlock: 'PublicAccessBlock',
  replication: 'BucketReplication',
  requestPayment: 'BucketRequestPayment',
  session: 'Session',
  tagging: 'BucketTagging',
  versioning: 'BucketVersioning',
  website: 'BucketWebsite',
};

const objectNouns: Readonly<Record<string, string>> = {
  acl: 'ObjectAcl',
  annotation: 'ObjectAnnotation',
  attributes: 'ObjectAttributes',
  encryption: 'ObjectEncryption',
  'legal-hold': 'ObjectLegalHold',
  retention: 'ObjectRetention',
  tagging: 'ObjectTagging',
  torrent: 'ObjectTorrent',
};

/** Names that do not follow verb + noun. The first whose parameter is present wins; '' is the bare resource. */
const bucketNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GET: { versions: 'ListObjectVersions', uploads: 'ListMultipartUploads', '': 'ListObjects' },
  HEAD: { '': 'HeadBucket' },
  PUT: { '': 'CreateBucket' },
  POST: { delete: 'DeleteObjects', '': 'PostObject' },
  DELETE: { '': 'DeleteBucket' },
};

const objectNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  GET: { uploadId: 'ListParts', '': 'GetObject' },
  HEAD: { '': 'HeadObject' },
  PUT: { uploadId: 'UploadPart', renameObject: 'RenameObject', '': 'PutObject' },
  POST: {
    uploads: 'CreateMultipartUpload',
    uploadId: 'CompleteMultipartUpload',
    restore: 'RestoreObject',
    select: 'SelectObjectContent',
    '': 'PostToObject',
  },
  DELETE: { uploadId: 'AbortMultipartUpload', '': 'DeleteObject' },
};

const verbs: Readonly<Record<string, string>> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' };

/** The API name of what a request asks for, so that a refusal can say it; known or not to this server. */
export function operationName(
  method: string,
  address: Address,
  query: URLSearchParams,
  headers: Readonly<Record<string, string>>,
): string {
  if (address.bucket === undefined) return method === 'GET' ? 'ListBuckets' : `${method} /`;
  const ofObject = address.key !== undefined;
  const noun = present(ofObject ? objectNouns : bucketNouns, query);
  const verb = verbs[method];
  if (noun !== undefined && verb !== undefined) return `${verb}${noun}`;

  const names = (ofObject ? objectNames : bucketNames)[method];
  const name = present(names ?? {}, query) ?? names?.[''] ?? method;
  if (name === 'ListObjects' && query.get('list-type') === '2') return 'ListObjectsV2';
  if (headers['x-amz-copy-source'] !== undefined) {
    if (name === 'PutObject') return 'CopyObject';
    if (name === 'UploadPart') return 'UploadPartCopy';
  }
  return name;
}

const present = (names: Readonly<Record<string, string>>, query: URLSearchParams) =>
  Object.entries(names).find(([parameter]) => parameter !== '' && query.has(parameter))?.[1];

/** A refusal in the service's own form: an exception's name and its message. */
export class ServiceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
  }
}

export const validation = (message: string): ServiceError =>
  new ServiceError('ValidationException', message);

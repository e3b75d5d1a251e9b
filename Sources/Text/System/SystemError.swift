import Glibc

/// A system call that failed, and the error number it gave.
package struct SystemError: Error, Hashable, Sendable {
  /// The C function's name, `fdatasync`.
  package let call: String
  package let number: CInt

  package init(call: String, number: CInt) {
    self.call = call
    self.number = number
  }

  /// No room: the write did not happen and may work later.
  package var isFull: Bool { number == ENOSPC || number == EDQUOT || number == EFBIG }

  /// The user may not, or the medium may not be written.
  package var isDenied: Bool { number == EACCES || number == EPERM || number == EROFS }

  /// What went wrong, in a few words without a full stop.
  package func reason(in language: Language) -> String {
    switch number {
    case ENOSPC: language("磁盘已满", "the disk is full")
    case EDQUOT: language("已超出磁盘配额", "the disk quota is used up")
    case EFBIG: language("文件超过了允许的大小", "the file is larger than allowed")
    case EIO: language("磁盘读写出错", "the disk failed to read or write")
    case EACCES, EPERM: language("没有权限", "permission denied")
    case EROFS: language("磁盘是只读的", "the disk is read-only")
    case ENOENT: language("没有这个文件或文件夹", "there is no such file or folder")
    case ENOTDIR: language("路径中有一段不是文件夹", "part of the path is not a folder")
    case EEXIST: language("已有同名文件", "the name is taken")
    case EMFILE, ENFILE: language("打开的文件太多", "too many files are open")
    case ENAMETOOLONG: language("文件名太长", "the file name is too long")
    case ELOOP: language("链接互相指向", "links point at each other")
    default:
      language("\(call) 出错（错误号 \(number)）", "\(call) failed with error \(number)")
    }
  }
}

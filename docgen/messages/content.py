"""What is said about the free content of a paper and the record of any administrative paper."""

SENTENCES = {
    "piece-needs": (
        "Loại «{piece}» phải có mục này.",
        "A piece of the kind “{piece}” needs this.",
    ),
    "piece-has-none": (
        "Loại «{piece}» không có mục này; bỏ trống hoặc chọn loại khác.",
        "A piece of the kind “{piece}” has none of this; leave it empty or choose another kind.",
    ),
    "cells-of-row": (
        "Mỗi hàng phải có {count} ô như số cột, hoặc một ô duy nhất là tên nhóm.",
        "Each row must have {count} cells, one for each column, or a single one that names a group.",
    ),
    "signer-for-each-body": (
        "Mỗi cơ quan ban hành có một người ký: phải có {count} người ký.",
        "Each issuing body has its signer: there must be {count}.",
    ),
}

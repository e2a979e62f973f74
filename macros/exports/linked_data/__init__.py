"""The catalogue as linked data: the dataset by DCAT-AP, the aids by ADMS-AP and CPSV-AP."""
